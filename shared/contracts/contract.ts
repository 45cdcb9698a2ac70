import type * as z from 'zod/mini';

/** What people may be. `partner` uploads for many organisations; `admin` runs the installation. */
export const ROLES = ['member', 'owner', 'partner', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What an API key may do. */
export const SCOPES = ['assess', 'import', 'benchmark', 'studio', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who may call: anybody; whoever the programme's audience admits; or people with a role and keys with the scope. */
export type Callers =
  | 'public'
  | 'audience'
  | { readonly roles: readonly Role[]; readonly scope: Scope }
  /** People only: a key has no account. */
  | { readonly roles: readonly Role[]; readonly scope: null };

type Schema = z.ZodMiniType;

/** One operation of the API: what validates it, what documents it, and who may call it. */
export interface Contract<Params extends Schema = Schema, Query extends Schema = Schema, Body extends Schema = Schema> {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for parameters, as API Gateway spells it. */
  readonly path: string;
  readonly summary: string;
  readonly callers: Callers;
  readonly params: Params;
  readonly query: Query;
  /** `none`, JSON checked by a schema, or raw bytes of one of these types. */
  readonly body:
    | { readonly kind: 'none' }
    | { readonly kind: 'json'; readonly schema: Body }
    | { readonly kind: 'raw'; readonly types: readonly string[]; readonly limit: number };
  /** Success answers by status; null for none or one that is no JSON. */
  readonly replies: Readonly<Record<number, Schema | null>>;
  /** Request headers that matter, for the documentation. */
  readonly headers?: readonly ('If-Match' | 'If-None-Match' | 'Idempotency-Key')[];
}

/** Keeps the exact schema types while checking the shape. */
export const contract = <P extends Schema, Q extends Schema, B extends Schema>(
  one: Contract<P, Q, B>,
): Contract<P, Q, B> => one;

/** What a path of a contract matches; every parameter is a group. */
export const pathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '([^/]+)')}$`);

/** `GET /v1/health`: the route as API Gateway names it. */
export const routeKey = ({ method, path }: Pick<Contract, 'method' | 'path'>): string => `${method} ${path}`;
