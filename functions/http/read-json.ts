import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { problem, type Fault, type Reply } from './reply.ts';

export const JSON_LIMIT = 256_000;
const DEPTH_LIMIT = 12;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** The body's bytes, whichever way the gateway spelled them. */
export const bodyBytes = ({ body, isBase64Encoded }: APIGatewayProxyEventV2): Buffer =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');

/** Parses a JSON body: size, type, encoding, syntax, depth and key names are checked before any schema sees it. */
export function readJson(event: APIGatewayProxyEventV2): Result<unknown, Reply> {
  if (mediaType(event) !== 'application/json')
    return fail(problem('unsupported-type', 'Send the body as application/json.'));
  const bytes = bodyBytes(event);
  if (bytes.length > JSON_LIMIT) return fail(problem('too-large', `The body may have ${JSON_LIMIT} bytes.`));
  const text = decode(bytes);
  if (text === undefined) return fail(invalid('The body is not valid UTF-8.'));
  const value = parse(text);
  if (value === undefined) return fail(invalid('The body is not valid JSON.'));
  const fault = structureFault(value, '', 0);
  return fault ? fail(invalid('The body has a structure that is not accepted.', [fault])) : ok(value);
}

/** Content type without its parameters, lower case. */
export const mediaType = ({ headers }: APIGatewayProxyEventV2): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const invalid = (detail: string, errors?: readonly Fault[]): Reply => problem('invalid-input', detail, errors);

/** Undefined for bytes that are no UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Too deep, or a key that could reach an object's prototype. */
export function structureFault(value: unknown, pointer: string, depth: number): Fault | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (depth === DEPTH_LIMIT) return { pointer, detail: `is nested more than ${DEPTH_LIMIT} levels deep` };
  for (const key of Object.keys(value)) {
    const at = `${pointer}/${escapePointer(key)}`;
    if (FORBIDDEN_KEYS.includes(key)) return { pointer: at, detail: 'is not an accepted name' };
    const fault = structureFault((value as Record<string, unknown>)[key], at, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}

/** RFC 6901; shortened, since a caller's own key can be of any length. */
export const escapePointer = (key: string): string => key.slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1');
