import { must } from '#shared/kernel/result.ts';
import type { TestHost } from '../../builders/host.ts';
import { PERIOD } from '../../builders/submission.ts';
import type { Caller, Row, Target } from './table.ts';
import { newJob, newKey, newReport, TENANT_OF, type Credential } from './world.ts';

/** An operation as the document of the API has it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

export async function operations(origin: string): Promise<Operation[]> {
  const document = (await (await fetch(`${origin}/v1/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { operationId?: string }>>;
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId }]) =>
      operationId ? [{ id: operationId, method: method.toUpperCase(), path }] : [],
    ),
  );
}

/** Ids of things, by whose they are. */
export type Things = Readonly<
  Record<'user' | 'bystander' | 'key' | 'invitation' | 'job' | 'slug', (tenant: string) => Promise<string>>
>;

/** What is used up by asking is made anew for whoever is let in. */
export function things(host: TestHost): Things {
  const called = async (tenant: string, name: string): Promise<string> => {
    const { people } = await host.admin.get<{ people: { id: string; email: string }[] }>(`/admin/tenants/${tenant}/people`); // prettier-ignore
    return must(people.find(({ email }) => email.startsWith(name))?.id, `${name} of ${tenant}`);
  };
  return {
    user: (tenant) => called(tenant, 'owner'),
    bystander: (tenant) => called(tenant, 'bystander'),
    key: async (tenant) => (await newKey(host, tenant, 'benchmark')).id,
    async invitation(tenant) {
      const body = { email: `${fresh()}@synthetic.example`, roles: ['member'] };
      return (await host.admin.post<{ id: string }>(`/admin/tenants/${tenant}/invitations`, body)).id;
    },
    job: (tenant) => newJob(host, tenant),
    slug: (tenant) => newReport(host, tenant, fresh()),
  };
}

let made = 0;
const fresh = (): string => `fresh-${++made}`;

const FIXED: Readonly<Record<string, string>> = {
  programme: 'demo',
  period: PERIOD,
  edition: 'demo.2026-Q3',
  cohort: 'all',
  instrument: 'social-business',
  policy: 'standard@1',
  chunk: '0',
  revision: '1',
};

/** Ids as they could be, of nothing. */
const NOTHING: Readonly<Record<string, string>> = {
  tenant: 'iso-nobody',
  user: 'nobody-of-this-id',
  key: '000000000000',
  invitation: '000000000000',
  job: 'nojob0000000',
  slug: 'no-report-of-this-slug',
};

const whose = (caller: Caller, target: Target): string => {
  const own = TENANT_OF[caller];
  if (target !== 'other') return own;
  return own === 'iso-partner' ? 'iso-other-partner' : 'iso-other';
};

/** Who asks about whose things, and whether those have to be there because the answer depends on them. */
export interface Asking {
  readonly caller: Caller;
  readonly target: Target;
  readonly admitted: boolean;
}

/** The path with its parts: what is the same for everybody, and ids of whoever is the target. */
export async function pathOf({ path }: Operation, one: Row, ids: Things, asking: Asking): Promise<string> {
  let full = path;
  for (const [part, name = ''] of path.matchAll(/\{(\w+)\}/g))
    full = full.replace(part, one.path?.[name] ?? FIXED[name] ?? (await idOf(name, one, ids, asking)));
  return `${full}${TENANT_OF[asking.caller] === 'iso-partner' ? (one.partnerQuery ?? '') : ''}`;
}

async function idOf(name: string, { thing }: Row, ids: Things, { caller, target, admitted }: Asking): Promise<string> {
  const nothing = must(NOTHING[name], `id of no ${name}`);
  if (target === 'none') return nothing;
  if (name === 'tenant') return whose(caller, target);
  const owner = name === 'slug' && target === 'other' ? 'iso-other-analyst' : whose(caller, target);
  return admitted ? ids[thing ?? (name as keyof Things)](owner) : nothing;
}

/** The headers that a caller's credential makes. */
export function proof(credential: Credential, origin: string): Record<string, string> {
  switch (credential.kind) {
    case 'cookie':
      return { cookie: `__Host-tidemark=${credential.value}`, origin, 'x-tidemark': '1' };
    case 'bearer':
      return { authorization: `Bearer ${credential.value}` };
    case 'key':
      return { 'x-api-key': credential.value };
    case 'none':
      return {};
  }
}

/** The status of one request. */
export async function ask(
  origin: string,
  method: string,
  path: string,
  { body, headers }: Row,
  credential: Credential,
): Promise<number> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)?.replace('{fresh}', fresh());
  const response = await fetch(`${origin}${path.startsWith('/reports/') ? path : `/v1${path.replace(/^\/v1/, '')}`}`, {
    method,
    redirect: 'manual',
    headers: { ...proof(credential, origin), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }, // prettier-ignore
    ...(text !== undefined && { body: text }),
  });
  await response.arrayBuffer();
  return response.status;
}
