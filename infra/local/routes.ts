import { pathPattern, routeKey } from '#shared/contracts/contract.ts';
import { functionRows, type FunctionName } from '#infra/wiring.ts';

/** One route of the gateway: API Gateway's key, and how a path is told to be one of it. */
export interface Route {
  readonly key: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly function: FunctionName;
}

/** The local gateway's table, from the same rows as the one on AWS. Fixed paths come before parameters. */
export const ROUTES: readonly Route[] = functionRows
  .flatMap(([name, { trigger }]) => (trigger.kind === 'http' ? trigger.routes.map((one) => ({ name, one })) : []))
  .map(({ name, one }) => ({
    key: routeKey(one),
    method: one.method,
    names: [...one.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter ?? ''),
    pattern: pathPattern(one.path),
    function: name,
  }))
  .sort((a, b) => a.names.length - b.names.length);

/** The function that answers what no route does. */
export const FALLBACK: FunctionName =
  functionRows.find(([, { trigger }]) => trigger.kind === 'http' && trigger.fallback)?.[0] ?? 'benchmark';

export interface Match {
  readonly key: string;
  readonly function: FunctionName;
  readonly parameters: Readonly<Record<string, string>>;
}

export function matchRoute(method: string, path: string): Match {
  for (const route of ROUTES) {
    const found = route.method === method && route.pattern.exec(path);
    if (found) {
      const parameters = Object.fromEntries(route.names.map((name, i) => [name, decode(found[i + 1] ?? '')]));
      return { key: route.key, function: route.function, parameters };
    }
  }
  return { key: '$default', function: FALLBACK, parameters: {} };
}

/** A stray percent sign is part of the name, not an error of the gateway. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
