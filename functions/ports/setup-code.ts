import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { sha256 } from '../stores/hash.ts';

const fileSchema = z.object({ hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });

/**
 * SHA-256 of the code that opens the setup of an empty installation: kept in a file of one machine (`file:`), made of a
 * generated secret on AWS (`secretsmanager:<id>`). Undefined where none was made, and then nothing can be set up.
 */
export async function setupHash(url: string | undefined): Promise<string | undefined> {
  if (!url) return undefined;
  if (url.startsWith('secretsmanager:')) return secretHash(url.slice('secretsmanager:'.length));
  const text = await readFile(new URL(url), 'utf8').catch(noneWhereMissing);
  return text === undefined ? undefined : fileSchema.parse(JSON.parse(text)).hash;
}

async function secretHash(SecretId: string): Promise<string | undefined> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }));
  return SecretString && sha256(SecretString);
}

function noneWhereMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}
