import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Contract } from '#shared/contracts/contract.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { refusal } from './admit.ts';
import { authenticate, type Authentication } from './authenticate.ts';
import { faultsOf } from './faults.ts';
import { networkOf } from './network.ts';
import type { Principal } from './principal.ts';
import { bodyBytes, mediaType, readJson } from './read-json.ts';
import { tellingRefusal } from './refused-writes.ts';
import { problem, type Reply } from './reply.ts';

/** A request that has passed its contract. */
export interface Request<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  /** The parsed JSON body; bytes for a raw one. */
  readonly body: B;
  readonly headers: APIGatewayProxyEventV2['headers'];
  /** Who calls; looked up only when asked where the contract is open to the public. */
  readonly caller: () => Promise<Result<Principal | undefined, Reply>>;
  /** Who calls; present whenever the contract names callers. */
  readonly principal: Principal | undefined;
  /** Network the request comes from. */
  readonly from: string;
}

type Schema = z.ZodMiniType;
export type Endpoint = (event: APIGatewayProxyEventV2, auth: Authentication) => Promise<Reply>;

/** Wraps logic so that it only ever sees admitted callers and parsed input. */
export const endpoint =
  <P extends Schema, Q extends Schema, B extends Schema>(
    contract: Contract<P, Q, B>,
    run: (request: Request<z.infer<P>, z.infer<Q>, z.infer<B>>) => Promise<Reply>,
  ): Endpoint =>
  async (event, auth) => {
    const caller = () => authenticate(event, auth);
    const open = contract.callers === 'public' || contract.callers === 'audience';
    const who = open ? ok(undefined) : await caller();
    if (!who.ok) return who.error;
    const from = networkOf(event.requestContext.http.sourceIp);
    const told = (reply: Reply) => tellingRefusal(auth.tellRefusal, contract, who.value, from, reply);
    const refused = refusal(contract.callers, who.value);
    if (refused) return told(refused);
    const input = parse(contract, event);
    if (!input.ok) return input.error;
    const reply = await run({
      ...input.value,
      headers: event.headers,
      from,
      caller,
      principal: who.value,
    });
    const limits = who.value?.kind === 'key' && who.value.limits;
    return told(limits ? { ...reply, headers: { ...limits, ...reply.headers } } : reply);
  };

function parse<P extends Schema, Q extends Schema, B extends Schema>(
  contract: Contract<P, Q, B>,
  event: APIGatewayProxyEventV2,
): Result<{ params: z.infer<P>; query: z.infer<Q>; body: z.infer<B> }, Reply> {
  const params = check(contract.params, event.pathParameters ?? {}, 'path');
  if (!params.ok) return params;
  const query = check(contract.query, event.queryStringParameters ?? {}, 'query');
  if (!query.ok) return query;
  const body = parseBody(contract.body, event);
  if (!body.ok) return body;
  return ok({ params: params.value, query: query.value, body: body.value as z.infer<B> });
}

function check<T extends Schema>(schema: T, value: unknown, where: string): Result<z.infer<T>, Reply> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return ok(parsed.data);
  const prefix = where === 'body' ? '' : `/${where}`;
  return fail(problem('invalid-input', `The ${where} has faults.`, faultsOf(parsed.error.issues, prefix)));
}

function parseBody(body: Contract['body'], event: APIGatewayProxyEventV2): Result<unknown, Reply> {
  switch (body.kind) {
    case 'none':
      return ok(undefined);
    case 'json': {
      const value = readJson(event);
      return value.ok ? check(body.schema, value.value, 'body') : value;
    }
    case 'raw':
      return rawBody(body, event);
  }
}

function rawBody(
  { types, limit }: { readonly types: readonly string[]; readonly limit: number },
  event: APIGatewayProxyEventV2,
): Result<Uint8Array, Reply> {
  if (!types.includes(mediaType(event))) return fail(problem('unsupported-type', `Send one of ${types.join(', ')}.`));
  const bytes = bodyBytes(event);
  return bytes.length > limit ? fail(problem('too-large', `A chunk may have ${limit} bytes.`)) : ok(bytes);
}
