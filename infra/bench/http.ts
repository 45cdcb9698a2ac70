import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import { must } from '#shared/kernel/result.ts';
import type { Installation } from './installation.ts';
import type { Figure, Section } from './report.ts';
import { quantile } from './rounds.ts';
import { submissionOf, syntheticRows } from './submissions.ts';

const VIEWS = 2000;
const SUBMISSIONS = 500;
const WARM_UP = 100;
const CONCURRENCY = 4;

interface Ask {
  readonly method: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: string;
}

/** Cohort views and submissions over kept-alive connections. Client, gateway and functions share this process. */
export async function benchHttp(installation: Installation, progress: (line: string) => void): Promise<Section> {
  const { origin, shown, settled } = installation;
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  try {
    progress(`http: ${VIEWS} cohort views`);
    const view = (i: number): Ask => ({
      method: 'GET',
      path: must(shown[i % shown.length], 'cohort'),
      headers: { 'accept-encoding': 'br' },
    });
    const views = await load(agent, origin, VIEWS, view);
    const submission = await submissions(installation);
    progress(`http: ${SUBMISSIONS} submissions`);
    const submitted = await load(agent, origin, SUBMISSIONS, submission);
    await settled();
    const note = `concurrency ${CONCURRENCY}, client and host in one process`;
    return {
      part: 'http',
      title: `requests through the local host (${VIEWS} cohort views, ${SUBMISSIONS} submissions)`,
      figures: [...latencies('cohort view', views, note), ...latencies('submission', submitted, note)],
    };
  } finally {
    agent.destroy();
  }
}

const latencies = (name: string, milliseconds: readonly number[], note: string): Figure[] => [
  { name: `${name}, p50`, value: quantile(milliseconds, 0.5), unit: 'ms', note },
  { name: `${name}, p99`, value: quantile(milliseconds, 0.99), unit: 'ms', note },
];

/** A partner of its own with a subject per request: every submission is the first of its organisation. */
async function submissions({ admin, openPeriod }: Installation): Promise<(i: number) => Ask> {
  const tenant = 'bench-partner';
  await admin.post('/admin/tenants', {
    id: tenant,
    name: 'Bench partner (synthetic)',
    kind: 'partner',
    state: 'active',
  });
  const { key } = await admin.post<{ key: string }>(`/admin/tenants/${tenant}/keys`, {
    name: 'Benchmark',
    scopes: ['assess'],
    days: 1,
  });
  const bodies = syntheticRows(SUBMISSIONS + WARM_UP, 7).map(submissionOf);
  return (i) => ({
    method: 'PUT',
    path: `/v1/programmes/demo/periods/${openPeriod}/assessment?subject=bench-${i}`,
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: must(bodies[i], 'body'),
  });
}

/** Milliseconds from asking to the last byte, of every request after the warm-up. Throws at the first failure. */
async function load(agent: Agent, origin: string, count: number, ask: (i: number) => Ask): Promise<number[]> {
  const taken: number[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < count + WARM_UP; i = next++) {
      const started = performance.now();
      await send(agent, origin, ask(i));
      if (i >= WARM_UP) taken.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return taken;
}

const send = (agent: Agent, origin: string, { method, path, headers, body }: Ask): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, { agent, method, headers }, (response) => {
      const { statusCode = 0 } = response;
      response.on('error', reject);
      response.on('end', () =>
        statusCode < 300 ? resolve() : reject(new Error(`${method} ${path} answered ${statusCode}`)),
      );
      response.resume();
    });
    sent.on('error', reject);
    sent.end(body);
  });
