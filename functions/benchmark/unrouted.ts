import { API } from '#shared/contracts/api.ts';
import { pathPattern } from '#shared/contracts/contract.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { problem } from '../http/reply.ts';

const matchers = Object.values(API).map((one) => ({
  method: one.method,
  pattern: pathPattern(one.path),
}));

/** What no route answers: 405 with the methods there are, or 404. */
export const unrouted: Endpoint = (event) => {
  const methods = matchers.filter(({ pattern }) => pattern.test(event.rawPath)).map(({ method }) => method);
  return Promise.resolve(
    methods.length === 0
      ? problem('not-found', 'No operation has this path; /v1/openapi.json lists them.')
      : problem('method-not-allowed', `Use ${methods.join(' or ')}.`, undefined, { allow: methods.join(', ') }),
  );
};
