import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { authenticate, SESSION_COOKIE, type Authentication } from '#functions/http/authenticate.ts';
import { tokenVerifier } from '#functions/http/verify-token.ts';
import { authentication } from '#functions/http/wire.ts';
import { itemReader } from '#functions/stores/item-reader.ts';
import { accessKeys } from '#functions/stores/keys.ts';
import { newPerson, type NewPerson } from '#infra/local/demo/new-person.ts';
import { CLIENT_ID, MOUNT } from '#infra/local/oidc/provider.ts';
import { tableNames } from '#infra/local/tables.ts';
import type { NewKeyView } from '#shared/contracts/key-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { httpEvent } from '#test/builders/events.ts';
import { Visitor } from '#test/fences/isolation/visitor.ts';
import { CookieJar, signInOver } from '#test/builders/sign-in-flow.ts';
import type { Installation } from './installation.ts';
import type { Figure, Section } from './report.ts';
import { interleaved, median, type Cost } from './rounds.ts';

const ROUNDS = 9;
const REQUESTS = 200;
const SIGN_INS = 7;
const TENANT = 'bench-signing' as TenantId;
const QUOTAS = { requestsPerMinute: 100_000, requestsPerDay: 10_000_000, people: 10, keys: 10 };

/** What proving a caller costs a warm function, by credential, beside one read of DynamoDB in the same rounds. */
export async function benchAuthorise(installation: Installation, progress: (line: string) => void): Promise<Section> {
  const { origin, endpoint, admin } = installation;
  const tenant = { id: TENANT, name: 'Bench signing (synthetic)', kind: 'partner', state: 'active', quotas: QUOTAS };
  await admin.post('/admin/tenants', tenant);
  const roles = ['member', 'owner'] as const;
  const who = await newPerson(admin, origin, TENANT, { email: 'bench@signing.example', roles });
  const reader = itemReader({ endpoint, region: 'eu-central-1' });
  const { access } = tableNames('tidemark');
  const verifyToken = tokenVerifier(`${origin}${MOUNT}`, CLIENT_ID);
  const auth = authentication(reader, access, { verifyToken, origin });
  const { cookie, key, bearer } = await credentials(installation, who);
  const costs = await interleaved(
    ROUNDS,
    {
      read: () => times(() => reader.get(access, accessKeys.gate(TENANT))),
      cookie: () => times(() => proved(httpEvent({ cookies: [`${SESSION_COOKIE}=${cookie}`] }), auth)),
      key: () => times(() => proved(httpEvent({ headers: { 'x-api-key': key } }), auth)),
      bearer: () => times(() => proved(httpEvent({ headers: { authorization: `Bearer ${bearer}` } }), auth)),
    },
    (round) => progress(`authorise: round ${round} of ${ROUNDS}`),
  );
  progress('authorise: signing in');
  return {
    part: 'authorise',
    title: `proving a caller, warm (median CPU of ${ROUNDS} interleaved rounds of ${REQUESTS} requests), and signing in`,
    figures: [...figuresOf(costs), await signInToFirstPage(origin, who)],
  };
}

async function credentials({ origin, admin }: Installation, { email, password }: NewPerson) {
  const visitor = new Visitor(origin, email, password);
  const asked = { name: 'Benchmark', scopes: ['assess'], days: 1 };
  const { key } = await admin.post<NewKeyView>(`/admin/tenants/${TENANT}/keys`, asked);
  return { cookie: await visitor.cookie(), bearer: await visitor.bearer(), key };
}

/** One after the other, as one instance of a function does. */
async function times(work: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < REQUESTS; i++) await work();
}

async function proved(event: APIGatewayProxyEventV2, auth: Authentication): Promise<void> {
  const who = await authenticate(event, auth);
  if (!who.ok || who.value?.tenant !== TENANT) throw new Error('a credential of the benchmark does not hold');
}

const microseconds = (costs: readonly Cost[]): number => (median(costs.map(({ cpu }) => cpu)) / REQUESTS) * 1000;

function figuresOf({ read, ...credentials }: Readonly<Record<'read' | 'cookie' | 'key' | 'bearer', Cost[]>>): Figure[] {
  const one = microseconds(read);
  const names = { cookie: 'two reads', key: 'one read, one conditional write', bearer: 'a signature, one read' };
  return [
    { name: 'one read of DynamoDB', value: one, unit: 'µs CPU' },
    ...(['cookie', 'key', 'bearer'] as const).map((name) => ({
      name: `proving a ${name}`,
      value: microseconds(credentials[name]),
      unit: 'µs CPU',
      note: `${(microseconds(credentials[name]) / one).toFixed(1)} reads (${names[name]}; the gate every 5 s)`,
    })),
  ];
}

/** The whole flow over HTTP, one password hash in it, until the first page and who is signed in have arrived. */
async function signInToFirstPage(origin: string, { email, password }: NewPerson): Promise<Figure> {
  const taken: number[] = [];
  for (let i = 0; i < SIGN_INS; i++) {
    const jar = new CookieJar();
    const started = performance.now();
    const { path } = await signInOver(origin, email, password, jar);
    const [page, me] = await Promise.all([jar.fetch(origin + path), jar.fetch(`${origin}/v1/account/me`)]);
    await Promise.all([page.arrayBuffer(), me.arrayBuffer()]);
    if (me.status !== 200) throw new Error(`after signing in, "me" answered ${me.status}`);
    taken.push(performance.now() - started);
  }
  return { name: 'sign-in to first page', value: median(taken), unit: 'ms', note: 'over HTTP, scrypt included' };
}
