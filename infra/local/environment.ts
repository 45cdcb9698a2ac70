import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { doorSecretsFile, type DataFolder } from './data-folder.ts';
import { issuerSettings, type ExternalIssuer } from './issuer.ts';
import { outboxOf } from './outbox/folder.ts';
import { SETUP_FILE } from './setup-code.ts';
import { tableNames } from './tables.ts';

/** What wiring.ts promises the functions. Credentials are made up: DynamoDB Local takes any. */
export function setEnvironment(
  origin: string,
  endpoint: string,
  folder: DataFolder,
  issuer: ExternalIssuer | undefined,
): void {
  const names = tableNames('tidemark');
  for (const name of ['blobs', 'workflows']) mkdirSync(folder.at(name), { recursive: true });
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: process.env['AWS_ACCESS_KEY_ID'] ?? 'local',
    AWS_SECRET_ACCESS_KEY: process.env['AWS_SECRET_ACCESS_KEY'] ?? 'local',
    DYNAMODB_ENDPOINT: endpoint,
    TENANT_TABLE: names.tenant,
    POOL_TABLE: names.pool,
    RELEASE_TABLE: names.release,
    ACCESS_TABLE: names.access,
    ORIGIN: origin,
    ...issuerSettings(origin, names.identity, issuer),
    BLOBS_URL: pathToFileURL(folder.at('blobs')).href,
    SECRETS_URL: pathToFileURL(doorSecretsFile(folder)).href,
    WORKFLOWS_URL: pathToFileURL(folder.at('workflows')).href,
    LOG_FILE: folder.at('functions.log'),
    MAIL_URL: outboxOf(folder).href,
    SETUP_URL: pathToFileURL(folder.at(SETUP_FILE)).href,
  });
}
