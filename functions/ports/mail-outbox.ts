import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { Deliver } from './mail.ts';

const keptSchema = z.object({
  at: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});
/** A mail in the outbox; `id` is its file's name and in the order of time. */
export type KeptMail = z.infer<typeof keptSchema> & { readonly id: string };

/** Mails as files of a folder, for whoever runs one machine; a file appears whole or not at all. Readable by its owner only. */
export function outboxDelivery(folder: URL): Deliver {
  const root = fileURLToPath(folder);
  return async ({ to, subject, text, html }) => {
    await mkdir(root, { recursive: true });
    const at = new Date().toISOString();
    const id = `${at.replaceAll(/[:.]/g, '-')}~${randomBytes(6).toString('hex')}`;
    const draft = join(root, `${id}.draft`);
    await writeFile(draft, JSON.stringify({ at, to, subject, text, html }), { mode: 0o600 });
    await rename(draft, join(root, `${id}.json`));
  };
}

/** Ids of the mails in an outbox, newest first. */
export async function outboxIds(folder: URL): Promise<string[]> {
  const names = await readdir(fileURLToPath(folder)).catch(emptyWhereNone);
  return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)).sort().reverse(); // prettier-ignore
}

/** One mail of an outbox; undefined when there is none of this id. */
export async function readKept(folder: URL, id: string): Promise<KeptMail | undefined> {
  if (!/^[0-9A-Za-z~-]+$/.test(id)) return undefined;
  const text = await readFile(join(fileURLToPath(folder), `${id}.json`), 'utf8').catch(emptyWhereNone);
  return typeof text === 'string' ? { id, ...keptSchema.parse(JSON.parse(text)) } : undefined;
}

function emptyWhereNone(error: unknown): [] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
  throw error;
}
