import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Authentication } from './authenticate.ts';
import type { Endpoint } from './endpoint.ts';
import { errorFields, type Log } from './log.ts';
import { problem, toResult } from './reply.ts';

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

/** Endpoints by route, as API Gateway names it; `$default` answers what no route does. */
export type Endpoints = Readonly<Record<string, Endpoint>>;

/** The handler of one HTTP function: every request is logged, every failure is a problem, every answer is hardened. */
export const httpHandler = (name: string, endpoints: Endpoints, auth: Authentication, log: Log) =>
  middy<Event, Result>()
    .use(logging(name, log))
    .use(hardening())
    .use(catching(log))
    .handler(async (event) => {
      const run = endpoints[event.routeKey];
      return toResult(run ? await run(event, auth) : problem('not-found', 'No operation has this path.'));
    });

type Middleware = middy.MiddlewareObj<Event, Result>;

/** Route and status only: paths hold ids, bodies hold answers. */
function logging(name: string, log: Log): Middleware {
  const started = new WeakMap<object, number>();
  const done: middy.MiddlewareFn<Event, Result> = ({ event, response }) => {
    const milliseconds = Math.round(performance.now() - (started.get(event) ?? 0));
    const status = response?.statusCode ?? 500;
    const request = event.requestContext.requestId;
    log(status < 500 ? 'info' : 'error', 'request', {
      function: name,
      route: event.routeKey,
      status,
      request,
      milliseconds,
    });
  };
  return { before: ({ event }) => void started.set(event, performance.now()), after: done, onError: done };
}

const HARDENED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000',
};

function hardening(): Middleware {
  const add: middy.MiddlewareFn<Event, Result> = ({ response }) => {
    if (response) response.headers = { ...HARDENED, ...response.headers };
  };
  return { after: add, onError: add };
}

/** A bug answers 500 without saying what it was; the log says where. */
const catching = (log: Log): Middleware => ({
  onError: (request) => {
    log('error', 'unexpected', { request: request.event.requestContext.requestId, ...errorFields(request.error) });
    request.response = toResult(problem('internal', 'It has been noted. Try again later.'));
  },
});
