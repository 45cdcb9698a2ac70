import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { Setting } from '#functions/ports/settings.ts';
import { WORKFLOWS, type Port, type Room } from '#infra/wiring.ts';
import { allow } from './access.ts';
import { logicalId } from './acknowledge.ts';

/** What functions may be given. */
export interface Surroundings {
  readonly tables: Readonly<Record<Room, ITable>>;
  readonly blobs: IBucket;
  readonly doorSecret: ISecret;
  readonly setupCode: ISecret;
  /** Who mails come from, and the ARN of this identity; undefined where none are sent. */
  readonly sender: { readonly address: string; readonly arn: string } | undefined;
  readonly people: IUserPool;
  readonly origin: string;
  readonly issuer: string;
  readonly clientId: string;
  /** ARN of what the service proves itself with to an issuer that somebody else runs; undefined for a public client. */
  readonly clientSecret: string | undefined;
  /** People sign in at an issuer that somebody else runs: the user pool has nobody in it. */
  readonly external: boolean;
  /** ARNs of the state machines up to the workflow's name. */
  readonly workflows: string;
}

export type Settings = Partial<Record<Setting, string>>;

interface PortGrant {
  readonly settings: (around: Surroundings) => Settings;
  readonly statements: (around: Surroundings) => readonly PolicyStatement[];
  /** Findings of the rule pack on these statements, with the reason why they stand. */
  readonly findings?: (around: Surroundings) => Readonly<Record<string, string>>;
}

const reportFiles = ({ blobs }: Surroundings, reason: string) => ({
  [`IAM5[Resource::<${logicalId(blobs)}.Arn>/reports/*]`]: reason,
});

/** What a port comes down to on AWS: settings that name it, statements that allow it. */
export const PORTS: Readonly<Record<Port, PortGrant>> = {
  blobs: {
    settings: ({ blobs }) => ({ BLOBS_URL: `s3://${blobs.bucketName}` }),
    statements: ({ blobs }) => [
      allow(['s3:GetObject', 's3:PutObject'], blobs.arnForObjects('imports/*')),
      // Without it S3 answers "denied" where it should say "there is none".
      allow(['s3:ListBucket'], blobs.bucketArn),
    ],
    findings: ({ blobs }) => ({
      [`IAM5[Resource::<${logicalId(blobs)}.Arn>/imports/*]`]: 'The chunks of an import have names of their own.',
    }),
  },
  'blob-removal': {
    settings: ({ blobs }) => ({ BLOBS_URL: `s3://${blobs.bucketName}` }),
    statements: ({ blobs }) => [
      allow(['s3:DeleteObject'], blobs.arnForObjects('imports/*')),
      allow(['s3:ListBucket'], blobs.bucketArn),
    ],
    findings: ({ blobs }) => ({
      [`IAM5[Resource::<${logicalId(blobs)}.Arn>/imports/*]`]: 'What is erased has names of its own.',
    }),
  },
  'report-files': {
    settings: ({ blobs }) => ({ BLOBS_URL: `s3://${blobs.bucketName}` }),
    statements: ({ blobs }) => [
      allow(['s3:GetObject'], blobs.arnForObjects('reports/*')),
      allow(['s3:ListBucket'], blobs.bucketArn),
    ],
    findings: (around) => reportFiles(around, 'Files of reports are named by what is in them.'),
  },
  'report-making': {
    settings: ({ blobs, origin }) => ({ BLOBS_URL: `s3://${blobs.bucketName}`, ORIGIN: origin }),
    statements: ({ blobs }) => [
      allow(['s3:GetObject', 's3:PutObject'], blobs.arnForObjects('reports/*')),
      allow(['s3:ListBucket'], blobs.bucketArn),
    ],
    findings: (around) => reportFiles(around, 'Files of reports are named by what is in them.'),
  },
  // Both come with the code.
  renderer: { settings: () => ({}), statements: () => [] },
  printer: { settings: () => ({}), statements: () => [] },
  secrets: {
    settings: ({ doorSecret }) => ({ SECRETS_URL: `secretsmanager:${doorSecret.secretArn}` }),
    statements: ({ doorSecret }) => [allow(['secretsmanager:GetSecretValue'], doorSecret.secretArn)],
  },
  workflows: {
    settings: ({ workflows }) => ({ WORKFLOWS_URL: `states:${workflows}` }),
    // By name: the state machines invoke the functions, so functions cannot refer to them.
    statements: ({ workflows }) => [
      allow(['states:StartExecution'], ...Object.keys(WORKFLOWS).map((name) => `${workflows}${name}`)),
    ],
  },
  identity: {
    settings: ({ people, external }) => ({ IDENTITY_URL: external ? 'external' : `cognito:${people.userPoolId}` }),
    statements: ({ people, external }) =>
      external
        ? []
        : [
            allow(
              ['Create', 'Get', 'Delete', 'Disable', 'Enable']
                .map((what) => `cognito-idp:Admin${what}User`)
                .concat('cognito-idp:AdminSetUserPassword'),
              people.userPoolArn,
            ),
          ],
  },
  mail: {
    // The links of a mail lead to the site.
    settings: ({ sender, origin }) => ({ MAIL_URL: sender ? `ses:${sender.address}` : 'none:', ORIGIN: origin }),
    statements: ({ sender }) => (sender ? [allow(['ses:SendEmail'], sender.arn)] : []),
  },
  setup: {
    settings: ({ setupCode }) => ({ SETUP_URL: `secretsmanager:${setupCode.secretArn}` }),
    statements: ({ setupCode }) => [allow(['secretsmanager:GetSecretValue'], setupCode.secretArn)],
  },
  'oidc-client': {
    settings: ({ clientSecret }) => (clientSecret ? { OIDC_SECRET_URL: `secretsmanager:${clientSecret}` } : {}),
    statements: ({ clientSecret }) => (clientSecret ? [allow(['secretsmanager:GetSecretValue'], clientSecret)] : []),
  },
  oidc: {
    settings: ({ origin, issuer, clientId }) => ({ ORIGIN: origin, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId }),
    statements: () => [],
  },
};
