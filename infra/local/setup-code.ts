import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { sha256 } from '#functions/stores/hash.ts';
import type { DataFolder } from './data-folder.ts';

/** Keeps the hash of the code that opens the setup; it also says that the folder is no demonstration. */
export const SETUP_FILE = 'setup.json';

export const isForSetup = (folder: DataFolder): boolean => existsSync(folder.at(SETUP_FILE));

/** A new code in place of the one before: only its hash is kept, so it cannot be printed twice. */
export function newSetupCode(folder: DataFolder): string {
  const code = randomBytes(32).toString('base64url');
  writeFileSync(folder.at(SETUP_FILE), JSON.stringify({ hash: sha256(code) }), { mode: 0o600 });
  return code;
}
