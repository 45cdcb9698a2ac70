import { createHash } from 'node:crypto';
import { API } from '#shared/contracts/api.ts';
import { pathPattern, type Contract } from '#shared/contracts/contract.ts';
import { must } from '#shared/kernel/result.ts';

/** An answer of the API, as the caller got it. */
export interface Answer {
  readonly who: string;
  /** Operation of the OpenAPI document; empty where the path is none. */
  readonly operation: string;
  readonly asked: string;
  readonly status: number;
  readonly text: string;
}

/** Headers that prove a caller; none for the public. */
export type Callers = Readonly<Record<string, Readonly<Record<string, string>>>>;

const OPERATIONS: readonly Contract[] = Object.values(API);

/** Calls an installation as one of these and keeps every answer, headers and all. */
export function recordedCalls(origin: string, callers: Callers) {
  const answers: Answer[] = [];
  return {
    answers,
    async call<T>(
      who: string,
      method: string,
      path: string,
      body?: unknown,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<T> {
      // Pages of reports stand beside the API; their paths, and those that name it, are whole.
      const url = `${origin}${/^\/(v1|reports)\//.test(path) ? '' : '/v1'}${path}`;
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        headers: {
          ...callers[who],
          origin,
          'x-tidemark': '1',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const { pathname } = new URL(url);
      const operation =
        OPERATIONS.find((one) => one.method === method && pathPattern(one.path).test(pathname))?.id ?? '';
      const asked = `${method} ${path}`;
      answers.push({ who, operation, asked, status: response.status, text });
      answers.push({
        who,
        operation,
        asked: `headers of ${asked}`,
        status: response.status,
        text: headersOf(response),
      });
      const isJson = /^application\/(problem\+)?json\b/.test(response.headers.get('content-type') ?? '');
      return (isJson && text.startsWith('{') ? JSON.parse(text) : undefined) as T;
    },
    /** What this path was last answered with. */
    lastText: (path: string): string =>
      must(
        answers.findLast(({ asked, status }) => asked === `GET ${path}` && status === 200),
        path,
      ).text,
    /** Operations somebody was answered with success. */
    answered: (): Set<string> =>
      new Set(answers.filter(({ status }) => status < 400).map(({ operation }) => operation)),
  };
}
export type RecordedCalls = ReturnType<typeof recordedCalls>;

const headersOf = (response: Response): string =>
  JSON.stringify([...response.headers].filter(([name]) => !['date', 'content-length'].includes(name)));

export const operations = OPERATIONS.map(({ id }) => id);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
