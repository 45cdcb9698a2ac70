import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import * as z from 'zod/mini';
import { API } from '#shared/contracts/api.ts';
import type { Callers, Contract } from '#shared/contracts/contract.ts';
import { problemSchema } from '#shared/contracts/common.ts';

let document: ReturnType<typeof createDocument> | undefined;

/** OpenAPI 3.1 from the schemas that validate; made once. */
export function openApi() {
  document ??= createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Tidemark',
      version: '1',
      description: 'Maturity assessments in, protected benchmarks out. Errors are problem details (RFC 9457).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    components: {
      securitySchemes: {
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-tidemark',
          description: 'Writes also need Origin and x-tidemark',
        },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        key: { type: 'apiKey', in: 'header', name: 'x-api-key', description: 'tmk_<id>_<secret>' },
      },
    },
    paths: paths(Object.values(API)),
  });
  return document;
}

function paths(contracts: readonly Contract[]): ZodOpenApiPathsObject {
  const byPath: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const one of contracts) (byPath[one.path] ??= {})[one.method.toLowerCase()] = operation(one);
  return byPath;
}

function operation(one: Contract): ZodOpenApiOperationObject {
  const body = requestBody(one.body);
  return {
    operationId: one.id,
    summary: one.summary,
    tags: [one.path.replace(/^\/v1/, '').split('/')[1] ?? 'api'],
    security: security(one.callers),
    requestParams: {
      path: one.params as z.ZodMiniObject,
      query: one.query as z.ZodMiniObject,
      ...(one.headers && {
        header: z.object(Object.fromEntries(one.headers.map((name) => [name, z.optional(z.string())]))),
      }),
    },
    ...(body && { requestBody: body }),
    responses: responses(one),
  };
}

function security(callers: Callers): Record<string, string[]>[] {
  if (callers === 'public') return [];
  if (callers === 'audience') return [{}, { cookie: [] }, { bearer: [] }, { key: ['benchmark'] }];
  return [{ cookie: [] }, { bearer: [] }, ...(callers.scope ? [{ key: [callers.scope] }] : [])];
}

function requestBody(body: Contract['body']): ZodOpenApiOperationObject['requestBody'] {
  if (body.kind === 'none') return undefined;
  if (body.kind === 'json') return { required: true, content: { 'application/json': { schema: body.schema } } };
  return { required: true, content: Object.fromEntries(body.types.map((type) => [type, { schema: z.string() }])) };
}

function responses({ replies }: Contract): ZodOpenApiOperationObject['responses'] {
  const successes = Object.entries(replies).map(([status, schema]) => [
    status,
    { description: 'Success', ...(schema && { content: { 'application/json': { schema } } }) },
  ]);
  const fault = { description: 'A problem', content: { 'application/problem+json': { schema: problemSchema } } };
  return { ...Object.fromEntries(successes), default: fault } as ZodOpenApiOperationObject['responses'];
}
