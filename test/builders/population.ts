import { until, type ApiClient } from '#infra/local/demo/api-client.ts';
import { syntheticPeriods } from '#infra/local/demo/population.ts';
import type { Answers } from '#shared/instrument/answers.ts';
import type { Period } from '#shared/kernel/ids.ts';
import { closeEdition, publishEdition } from './edition.ts';
import type { TestHost } from './host.ts';
import { INSTRUMENT, PERIOD } from './submission.ts';

/** Takes rows into a programme by an import of one chunk; how many were taken. Ends with the import: `settled` comes after. */
export async function importRows(
  partner: ApiClient,
  period: Period,
  rows: readonly object[],
  programme = 'demo',
): Promise<number> {
  const body = { period, format: 'jsonl', mode: 'all' };
  const { id } = await partner.post<{ id: string }>(`/programmes/${programme}/imports`, body);
  await partner.put(`/imports/${id}/chunks/0`, rows.map((row) => JSON.stringify(row)).join('\n'), 'application/jsonl');
  await partner.post(`/imports/${id}/start`, { chunks: 1 });
  const { accepted } = await until(
    () => partner.get<{ state: string; accepted: number }>(`/imports/${id}`),
    ({ state }) => state === 'done',
  );
  return accepted;
}

/** So many synthetic organisations of the demonstration, the same each time. */
export const population = (count: number): readonly object[] => syntheticPeriods(INSTRUMENT, count, 1, 77)[0] ?? [];

/**
 * Publishes an edition of the demonstration: a population of which some groups are withheld, and `<name>-company`, which
 * has answered, too.
 */
export async function populatedEdition(host: TestHost, name: string, count: number, answers: Answers): Promise<void> {
  const company = await host.tenant(`${name}-company`, 'company', ['assess']);
  await company.put(`/programmes/demo/periods/${PERIOD}/assessment`, { answers, assessor: 'self' });
  await importRows(await host.tenant(`${name}-partner`, 'partner', ['import']), PERIOD, population(count));
  await closeEdition(host, PERIOD);
  await publishEdition(host, PERIOD);
}
