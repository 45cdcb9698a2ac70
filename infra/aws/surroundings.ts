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
  readonly people: IUserPool;
  readonly origin: string;
  readonly issuer: string;
  readonly clientId: string;
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
    settings: ({ people }) => ({ IDENTITY_URL: `cognito:${people.userPoolId}` }),
    statements: ({ people }) => [
      allow(['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser'], people.userPoolArn),
    ],
  },
  oidc: {
    settings: ({ origin, issuer, clientId }) => ({ ORIGIN: origin, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId }),
    statements: () => [],
  },
};
