import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';

const schema = z.object({ pool: z.string(), master: z.string() });

/** Keys only the doors hold: of pseudonyms, and of record keys and perturbation. */
export interface DoorSecrets {
  readonly pool: Uint8Array;
  readonly master: Uint8Array;
}

/** Fewer bytes could be guessed. */
const LEAST_BYTES = 32;

/** Reads the doors' secrets: a file locally, the secret store on AWS. Throws where they are unusable, never saying what they are. */
export async function doorSecrets(url: string): Promise<DoorSecrets> {
  const found = parse(await read(url));
  if (!found.success) throw new Error('the doors’ secrets are no JSON of two texts, "pool" and "master"');
  const [pool, master] = [found.data.pool, found.data.master].map((text) => Buffer.from(text, 'base64'));
  if (!pool || !master || pool.length < LEAST_BYTES || master.length < LEAST_BYTES)
    throw new Error(`the doors’ secrets need ${LEAST_BYTES} bytes each, in base64`);
  return { pool, master };
}

/** What JSON.parse throws quotes its text: not here. */
function parse(text: string) {
  try {
    return schema.safeParse(JSON.parse(text));
  } catch {
    return schema.safeParse(undefined);
  }
}

/** What the service proves itself with to an issuer that has given it a secret: the whole text of the file or the secret. */
export const clientSecret = async (url: string): Promise<string> => (await read(url)).trim();

async function read(url: string): Promise<string> {
  if (!url.startsWith('secretsmanager:')) return readFile(new URL(url), 'utf8');
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const SecretId = url.slice('secretsmanager:'.length);
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }));
  if (!SecretString) throw new Error('the secret is empty');
  return SecretString;
}
