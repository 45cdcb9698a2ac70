import type { ProgrammeId, TenantId } from '#shared/kernel/ids.ts';
import type { AssessmentHistory } from '../stores/assessment-item.ts';
import type { DirectoryUpkeep } from '../stores/directory-upkeep.ts';

const ATTEMPTS = 8;

/**
 * Keeps the directory's latest period with a standing submission. A change only says that it may be another one; what it
 * is comes from the assessments themselves, so that repeated, late and reordered changes end in the same entry.
 */
export async function noteLast(
  store: Pick<DirectoryUpkeep, 'last' | 'latest' | 'putLast'>,
  tenant: TenantId,
  changes: readonly AssessmentHistory[],
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const present = await store.last(tenant);
    if (!present) return;
    const doubtful = [...new Set(changes.filter((one) => mayMove(present.last[one.programme], one)).map(programmeOf))];
    if (doubtful.length === 0) return;
    const latest = await Promise.all(doubtful.map((programme) => store.latest(tenant, present.kind, programme)));
    const after = { ...present.last };
    doubtful.forEach((programme, i) => {
      const period = latest[i];
      if (period) after[programme] = period;
      else delete after[programme];
    });
    if (doubtful.every((programme) => after[programme] === present.last[programme])) return;
    if (await store.putLast(tenant, present.last, after)) return;
  }
  throw new Error('the directory entry is busy');
}

const programmeOf = ({ programme }: AssessmentHistory): ProgrammeId => programme;

/** A submission of a later period, or the withdrawal of one of the latest. */
const mayMove = (last: string | undefined, { period, state }: AssessmentHistory): boolean =>
  state === 'submitted' ? last === undefined || period > last : last !== undefined && period >= last;
