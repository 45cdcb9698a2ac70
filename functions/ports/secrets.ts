import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';

const schema = z.object({ pool: z.string(), master: z.string() });

/** Keys only the doors hold: of pseudonyms, and of record keys and (later) perturbation. */
export interface DoorSecrets {
  readonly pool: Uint8Array;
  readonly master: Uint8Array;
}

/** Reads the doors' secrets: a file locally, the secret store on AWS. */
export async function doorSecrets(url: string): Promise<DoorSecrets> {
  const { pool, master } = schema.parse(JSON.parse(await read(url)));
  return { pool: Buffer.from(pool, 'base64'), master: Buffer.from(master, 'base64') };
}

async function read(url: string): Promise<string> {
  if (!url.startsWith('secretsmanager:')) return readFile(new URL(url), 'utf8');
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const SecretId = url.slice('secretsmanager:'.length);
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }));
  if (!SecretString) throw new Error('the doors’ secret is empty');
  return SecretString;
}
