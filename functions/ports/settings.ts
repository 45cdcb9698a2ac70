/** The environment of a function, as `wiring.ts` promises it. Read where a handler is wired, nowhere else. */
export type Setting =
  | 'TENANT_TABLE'
  | 'POOL_TABLE'
  | 'RELEASE_TABLE'
  | 'ACCESS_TABLE'
  /** Where the site is: cookies and redirects are bound to it. */
  | 'ORIGIN'
  | 'OIDC_ISSUER'
  | 'OIDC_CLIENT_ID'
  /** `file:` of a text or `secretsmanager:<id>`: what an external issuer knows the service by; unset for a public client. */
  | 'OIDC_SECRET_URL'
  /** `file:` folder or `s3://bucket`. */
  | 'BLOBS_URL'
  /** `file:` of a JSON document or `secretsmanager:<id>`. */
  | 'SECRETS_URL'
  /** `file:` folder of start requests, or `states:<ARN prefix>`. */
  | 'WORKFLOWS_URL'
  /** `dynamodb:<table>`, `cognito:<user pool>` or `external`. */
  | 'IDENTITY_URL'
  /** `ses:<sender>`, `file:` folder of an outbox, or `none:`. */
  | 'MAIL_URL'
  /** `file:` of a JSON document or `secretsmanager:<id>`; without it the installation cannot be set up by a code. */
  | 'SETUP_URL'
  /** Modules that render and print reports in place of the built one and the browser; unset otherwise. */
  | 'RENDERER_URL'
  | 'PRINTER_URL';

/** Throws when it is missing: the function is deployed wrongly and must not half work. */
export function setting(name: Setting): string {
  const value = process.env[name];
  if (!value) throw new Error(`the environment lacks ${name}`);
  return value;
}

/** Undefined where it may be missing. */
export const optionalSetting = (name: Setting): string | undefined => process.env[name] || undefined;

export const region = (): string => process.env['AWS_REGION'] ?? 'eu-central-1';

/** Another DynamoDB-compatible server; unset on AWS. */
export const dynamoEndpoint = (): string | undefined => process.env['DYNAMODB_ENDPOINT'];
