import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { doorSecretsFile, type DataFolder } from './data-folder.ts';
import { CLIENT_ID, MOUNT } from './oidc/provider.ts';
import { tableNames } from './tables.ts';

/** What wiring.ts promises the functions. Credentials are made up: DynamoDB Local takes any. */
export function setEnvironment(origin: string, endpoint: string, folder: DataFolder): void {
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
    OIDC_ISSUER: `${origin}${MOUNT}`,
    OIDC_CLIENT_ID: CLIENT_ID,
    BLOBS_URL: pathToFileURL(folder.at('blobs')).href,
    SECRETS_URL: pathToFileURL(doorSecretsFile(folder)).href,
    WORKFLOWS_URL: pathToFileURL(folder.at('workflows')).href,
    LOG_FILE: folder.at('functions.log'),
    IDENTITY_URL: `dynamodb:${names.identity}`,
  });
}
