import { expect, test } from 'vitest';
import { openApi } from '#functions/benchmark/openapi.ts';
import { API } from '#shared/contracts/api.ts';
import { matchRoute, ROUTES } from '#infra/local/routes.ts';
import { functionRows } from '#infra/wiring.ts';

const document = JSON.parse(JSON.stringify(openApi())) as {
  openapi: string;
  paths: Record<
    string,
    Record<string, { operationId: string; summary: string; security: unknown[]; responses: object }>
  >;
  components: { schemas: Record<string, unknown> };
};

test('the document describes every operation, and nothing else', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`),
  );
  expect(described.sort()).toEqual(
    Object.values(API)
      .map((one) => `${one.method} ${one.path} ${one.id}`)
      .sort(),
  );
});

test('every reference in it leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(references.length).toBeGreaterThan(10);
  for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name);
});

test('every operation says what it does, what it answers and who may call it', () => {
  for (const one of Object.values(API)) {
    const operation = document.paths[one.path]?.[one.method.toLowerCase()];
    expect(operation?.summary.length).toBeGreaterThan(5);
    expect(Object.keys(operation?.responses ?? {})).toContain('default');
    expect(operation?.security.length === 0).toBe(one.callers === 'public');
  }
});

test('the local gateway has the routes of wiring.ts, which are those on AWS', () => {
  const wired = functionRows.flatMap(([name, { trigger }]) =>
    trigger.kind === 'http' ? trigger.routes.map((one) => `${one.method} ${one.path} → ${name}`) : [],
  );
  expect(ROUTES.map((route) => `${route.key} → ${route.function}`).sort()).toEqual(wired.sort());
  expect(matchRoute('GET', '/v1/nowhere').key).toBe('$default');
  expect(matchRoute('GET', '/v1/editions/demo.2026-Q3/cohorts/size.1-9').parameters).toEqual({
    edition: 'demo.2026-Q3',
    cohort: 'size.1-9',
  });
});
