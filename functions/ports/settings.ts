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
  /** `file:` folder or `s3://bucket`. */
  | 'BLOBS_URL'
  /** `file:` of a JSON document or `secretsmanager:<id>`. */
  | 'SECRETS_URL'
  /** `file:` folder of start requests, or `states:<ARN prefix>`. */
  | 'WORKFLOWS_URL'
  /** `dynamodb:<table>` or `cognito:<user pool>`. */
  | 'IDENTITY_URL';

/** Throws when it is missing: the function is deployed wrongly and must not half work. */
export function setting(name: Setting): string {
  const value = process.env[name];
  if (!value) throw new Error(`the environment lacks ${name}`);
  return value;
}

export const region = (): string => process.env['AWS_REGION'] ?? 'eu-central-1';

/** Another DynamoDB-compatible server; unset on AWS. */
export const dynamoEndpoint = (): string | undefined => process.env['DYNAMODB_ENDPOINT'];
