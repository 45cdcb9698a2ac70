import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '#shared/kernel/result.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { ask, operations, pathOf, things, type Operation, type Things } from './isolation/ask.ts';
import { CALLERS, expected, ROUTES, type Caller, type Row, type Target } from './isolation/table.ts';
import { join, PEOPLE, populate, showing, type Credential, type Shown } from './isolation/world.ts';

/** These end what the others show who they are with; they are asked last. */
const ENDING = ['signOut', 'signOutEverywhere'];
/** Requests under way at once. */
const AT_ONCE = 16;

let host: TestHost;
let api: Operation[];
let shown: Shown;
let ids: Things;
beforeAll(async () => {
  host = await testHost();
  await populate(host);
  await join(host, 'iso-other', ['owner'], 'owner-of-other');
  for (const tenant of ['iso-company', 'iso-other']) await join(host, tenant, ['member'], `bystander-of-${tenant}`);
  [api, shown, ids] = [await operations(host.origin), await showing(host), things(host)];
}, 180_000);
afterAll(() => host.stop());

interface Try {
  readonly operation: Operation;
  readonly one: Row;
  readonly caller: Caller | undefined;
  readonly target: Target;
  readonly credential: Credential;
}

const operationOf = (id: string): Operation => must(api.find((one) => one.id === id), id); // prettier-ignore
const rowOf = (id: string): Row => must(ROUTES[id], id);

const targetsOf = (one: Row): Target[] => Object.keys(one.answers) as Target[];
const NONE: Credential = { kind: 'none', state: 'none' };

/** Every caller with everything it can show, and nobody with nothing. */
function triesOf(operation: Operation, one: Row): Try[] {
  const all = [...CALLERS.flatMap((caller) => must(shown.credentials.get(caller), caller).map((credential) => ({ caller, credential }))), { caller: undefined, credential: NONE }]; // prettier-ignore
  return targetsOf(one).flatMap((target) => all.map((who) => ({ operation, one, target, ...who })));
}

/** What does not hold shows nobody. */
const holder = ({ caller, credential }: Try): Caller | undefined => (credential.state === 'valid' ? caller : undefined);

/** A surprise in words; undefined for none. */
async function surprise(tried: Try): Promise<string | undefined> {
  const { operation, one, caller = 'member', target, credential } = tried;
  const wanted = expected(one, holder(tried), target);
  const admitted = one.in === 'anybody' || wanted < 400 || ![401, 403].includes(wanted);
  const path = await pathOf(operation, one, ids, { caller, target, admitted: admitted && holder(tried) !== undefined });
  const got = await ask(host.origin, operation.method, path, one, credential);
  if (got === wanted) return undefined;
  return `${operation.id}: ${tried.caller ?? 'nobody'} by ${credential.state} ${credential.kind}, ${target}: ${got}, not ${wanted}`;
}

async function surprises(tries: readonly Try[]): Promise<string[]> {
  const found: string[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let tried = tries[next++]; tried; tried = tries[next++]) {
      const one = await surprise(tried);
      if (one) found.push(one);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found.sort();
}

const missing = (operations: readonly { id: string }[], table: Readonly<Record<string, unknown>>): string[] =>
  operations.map(({ id }) => id).filter((id) => !(id in table));

describe('every route for every caller, by every proof, for the own, another and no organisation', () => {
  it('has an entry in the table, and every entry a route', () => {
    expect(missing(api, ROUTES)).toEqual([]);
    expect(missing(Object.keys(ROUTES).map((id) => ({ id })), Object.fromEntries(api.map(({ id }) => [id, id])))).toEqual([]); // prettier-ignore
  });

  it('would miss an entry for a new route', () => {
    expect(missing([...api, { id: 'somethingNew' }], ROUTES)).toEqual(['somethingNew']);
  });

  it('answers as the table says, without a surprise', async () => {
    const started = performance.now();
    const tries = api.filter(({ id }) => !ENDING.includes(id)).flatMap((operation) => triesOf(operation, rowOf(operation.id))); // prettier-ignore
    const found = await surprises(tries);
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `${tries.length} requests to ${api.length} routes in ${seconds.toFixed(1)} s: ${found.length} surprises`,
    );
    expect(found).toEqual([]);
  }, 180_000);

  it('sees a route that lets in whom it should not', async () => {
    const operation = operationOf('getMe');
    const stricter: Row = { ...rowOf('getMe'), in: ['owner'] };
    const found = await surprises(triesOf(operation, stricter));
    expect(found).toContain('getMe: member by valid cookie, own: 200, not 403');
  });

  it('lets whoever is signed in sign out, and nobody else', async () => {
    expect(await surprises(triesOf(operationOf('signOut'), rowOf('signOut')))).toEqual([]);
  });

  it('lets whoever is signed in sign out everywhere, and nobody else', async () => {
    const [operation, one] = [operationOf('signOutEverywhere'), rowOf('signOutEverywhere')];
    // By now only the tokens hold of what people had to show; one request ends them, so a cookie is new.
    const all = triesOf(operation, one).filter(
      ({ credential: { kind, state } }) => kind !== 'cookie' || state !== 'valid',
    );
    expect(await surprises(all)).toEqual([]);
    for (const caller of PEOPLE) {
      const value = await must(shown.people.get(caller), caller).cookie();
      const credential = { kind: 'cookie', value, state: 'valid' } as const;
      expect(await surprise({ operation, one, caller, target: 'own', credential })).toBeUndefined();
    }
  });
});
