import type { OnboardingRow } from '#shared/contracts/onboarding-schemas.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '../../api/call.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { listOnboardingRows } from '../api.ts';

type Words = Catalogue['adminMany'];

/** The report as a table: a line for every fault, and one for every row without. */
export const reportSheet = (t: Words, rows: readonly OnboardingRow[]): string[][] => [
  [t.line, 'id', t.name, t.result, t.invited, t.why],
  ...rows.flatMap(({ line, tenant, name, outcome, invited, errors }) => {
    const head = [String(line), tenant ?? '', name ?? '', t.outcome[outcome], invited ? '✓' : ''];
    const faults = (errors ?? []).map(({ pointer, detail }) => [...head, `${pointer.slice(1)} ${detail}`]);
    return faults.length > 0 ? faults : [[...head, '']];
  }),
];

type List = typeof listOnboardingRows;

/** Every row of a list, page by page. */
export async function allRows(job: string, list: List = listOnboardingRows): Promise<Result<OnboardingRow[], Failure>> {
  const rows: OnboardingRow[] = [];
  let next: string | null = null;
  do {
    const page: Awaited<ReturnType<List>> = await list(job, null, next);
    if (!page.ok) return page;
    rows.push(...page.value.items);
    next = page.value.next;
  } while (next !== null);
  return ok(rows);
}
