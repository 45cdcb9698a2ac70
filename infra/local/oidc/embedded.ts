import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableIdentity } from '#functions/ports/identity-table.ts';
import { documentClient } from '#functions/stores/clients.ts';
import type { DataFolder } from '../data-folder.ts';
import { people } from './people.ts';
import { identityProvider, newProviderKeys, type ProviderKeys } from './provider.ts';

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The provider of an installation that has none of its own; its keys stay in the data folder. */
export async function embeddedProvider(
  origin: string,
  client: DynamoDBClient,
  table: string,
  folder: DataFolder,
): Promise<Serve> {
  const file = folder.secretFile('identity-keys.json', () => null);
  if (readFileSync(file, 'utf8') === 'null')
    writeFileSync(file, JSON.stringify(await newProviderKeys()), { mode: 0o600 });
  const keys = JSON.parse(readFileSync(file, 'utf8')) as ProviderKeys;
  const known = { people: people(documentClient(client), table), identity: tableIdentity(table) };
  return identityProvider(origin, known, keys);
}

/** Where an issuer elsewhere signs people in, there is nothing here. */
export const noProvider: Serve = (_, response) => {
  response.writeHead(404).end();
  return Promise.resolve();
};
