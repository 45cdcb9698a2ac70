import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { FUNCTIONS, type FunctionName } from '#infra/wiring.ts';
import { toEvent } from './event.ts';
import { matchRoute } from './routes.ts';

export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: object,
) => Promise<APIGatewayProxyStructuredResultV2>;
/** Handlers are loaded when they are first called, as a cold start would. */
export type Handlers = (name: FunctionName) => Promise<(event: never, context: object) => Promise<unknown>>;

/** API Gateway's own limits. */
const REQUEST_BYTES = 10 * 2 ** 20;
const RESPONSE_BYTES = 6 * 2 ** 20;
const GATEWAY_SECONDS = 30;

/** Answers one request to the API or for a report the way an HTTP API with Lambda proxy integrations does. */
export async function serveApi(handlers: Handlers, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    // Fails when the caller goes away in the middle: nobody is left to be answered then.
    const body = await readBody(request);
    if (!body) return gatewayError(response, 413, 'Request Entity Too Large');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const match = matchRoute(request.method ?? 'GET', pathname);
    const seconds = Math.min(GATEWAY_SECONDS, FUNCTIONS[match.function].seconds);
    const handler = (await handlers(match.function)) as unknown as HttpHandler;
    const result = await withTimeout(handler(toEvent(request, body, match), {}), seconds);
    if (!result) return gatewayError(response, 503, 'Service Unavailable');
    send(response, result, request.method === 'HEAD');
  } catch {
    gatewayError(response, 500, 'Internal Server Error');
  }
}

/** Undefined for a body over the limit; the rest of it is read and dropped, so that the answer arrives. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= REQUEST_BYTES) chunks.push(chunk);
  }
  return size <= REQUEST_BYTES ? Buffer.concat(chunks) : undefined;
}

async function withTimeout<T>(work: Promise<T>, seconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), seconds * 1000)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function gatewayError(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}

function send(response: ServerResponse, result: APIGatewayProxyStructuredResultV2, headOnly: boolean): void {
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8');
  if (body.length > RESPONSE_BYTES) return gatewayError(response, 500, 'Internal Server Error');
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  if (result.cookies) response.setHeader('set-cookie', result.cookies);
  if (result.statusCode !== 204 && result.statusCode !== 304) response.setHeader('content-length', body.length);
  response.writeHead(result.statusCode ?? 200).end(headOnly ? undefined : body);
}
