// @ts-check

import { spawnSync } from 'node:child_process';

const OLDEST = 17;
const REMEDY = `Install Java ${OLDEST} or newer (on Debian and Ubuntu: the package openjdk-17-jre-headless),
or set DYNAMODB_ENDPOINT to the address of any DynamoDB-compatible server.`;

/**
 * DynamoDB Local is a Java program.
 * @param {Record<string, string | undefined>} env
 * @returns {{ ok: true } | { ok: false, message: string }}
 */
export function checkJava(env = process.env) {
  if (env['DYNAMODB_ENDPOINT']) return { ok: true };
  const { status, stderr, error } = spawnSync('java', ['-version'], { env, encoding: 'utf8' });
  if (error || status !== 0) return missing('Java was not found');
  const version = majorVersion(stderr);
  if (version !== undefined && version < OLDEST) return missing(`This is Java ${version}`);
  return { ok: true };
}

/** @param {string} found */
const missing = (found) => ({
  ok: /** @type {const} */ (false),
  message: `${found}, and the local database needs it.\n${REMEDY}`,
});

/**
 * `openjdk version "17.0.15"`, and `"1.8.0_402"` for Java 8.
 * @param {string} text
 */
export function majorVersion(text) {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return first === undefined ? undefined : Number(first === '1' ? second : first);
}
