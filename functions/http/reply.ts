import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Problem } from '#shared/contracts/common.ts';
import { fail, type Result } from '#shared/kernel/result.ts';

/** What an endpoint answers. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string | Uint8Array;
}

export const json = (status: number, value: unknown, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(value),
});

export const empty = (status: number, headers: Reply['headers'] = {}): Reply => ({ status, headers });

export const redirect = (location: string, cookies: readonly string[] = []): Reply => ({
  status: 302,
  headers: { location, 'cache-control': 'no-store' },
  cookies,
});

/** What is wrong, where (JSON pointer) and what to do; never what was sent. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

const TITLES = {
  'invalid-input': [400, 'The input is not valid'],
  'signed-out': [401, 'Sign in first'],
  forbidden: [403, 'This is not allowed'],
  'not-active': [403, 'The organisation is not active'],
  'not-found': [404, 'There is no such thing'],
  'method-not-allowed': [405, 'This method is not offered here'],
  conflict: [409, 'This does not fit the present state'],
  gone: [410, 'This has been withdrawn'],
  'precondition-failed': [412, 'It has changed in the meantime'],
  'too-large': [413, 'The input is too large'],
  'unsupported-type': [415, 'This content type is not supported'],
  'not-complete': [422, 'The assessment is not complete'],
  'too-many-requests': [429, 'That was too often'],
  internal: [500, 'Something went wrong on our side'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemKind = keyof typeof TITLES;

/** Problem details (RFC 9457). */
export function problem(
  kind: ProblemKind,
  detail?: string,
  errors?: readonly Fault[],
  headers: Reply['headers'] = {},
): Reply {
  const [status, title] = TITLES[kind];
  const body: Problem = {
    type: `urn:tidemark:problem:${kind}`,
    title,
    status,
    ...(detail && { detail }),
    ...(errors && { errors: [...errors] }),
  };
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(body),
  };
}

/** Credentials that do not hold. */
export const refuse = (detail: string): Result<never, Reply> =>
  fail(problem('signed-out', detail, undefined, { 'www-authenticate': 'Bearer' }));

/** What came of something as JSON, or without a body where there is nothing to say; its refusal otherwise. */
export const answerResult = (status: number, outcome: Result<unknown, Reply>): Reply => {
  if (!outcome.ok) return outcome.error;
  return outcome.value === undefined ? empty(status) : json(status, outcome.value);
};

/** As API Gateway takes it. */
export const toResult = ({ status, headers, cookies, body }: Reply): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...headers },
  ...(cookies && cookies.length > 0 && { cookies: [...cookies] }),
  ...(typeof body === 'string' && { body }),
  ...(body instanceof Uint8Array && { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }),
});
