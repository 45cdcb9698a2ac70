import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { expect, test } from 'vitest';
import { API } from '#shared/contracts/api.ts';
import type { Authentication } from '../http/authenticate.ts';
import { unrouted } from './unrouted.ts';

/** Which methods a path has does not depend on who asks, nor on the method asked for. */
const ask = (path: string) => unrouted({ rawPath: path } as APIGatewayProxyEventV2, {} as Authentication);

test.each(['/v1/nowhere', '/v2/health', '/v1/editions/a/b/c', '/v1/openapi-json', '/'])('%s is 404', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test.each([
  ['/v1/health', 'GET'],
  ['/v1/editions/demo.2026-Q4/cohorts/all', 'GET'],
  ['/v1/programmes/demo/periods/2026-Q4/assessment', 'GET, PUT, DELETE'],
  ['/v1/admin/tenants', 'POST, GET'],
])('%s with another method is 405 and allows %s', async (path, allow) => {
  const { status, headers } = await ask(path);
  expect([status, headers?.['allow']]).toEqual([405, allow]);
});

test('every path of the API is recognised, so that a wrong method is never taken for a wrong path', async () => {
  for (const { path } of Object.values(API))
    expect([path, (await ask(path.replaceAll(/\{\w+\}/g, 'x'))).status]).toEqual([path, 405]);
});
