import { SELF } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { entityNumber } from '#shared/tenant/entity-number.ts';
import type { TenantState } from '#shared/tenant/lifecycle.ts';
import type { TenantRecord } from '#shared/tenant/record.ts';
import { nextRevision } from '#shared/tenant/revise.ts';
import { APPENDED_TOGETHER, type Appended, type WalkedAssessment } from '../stores/assessment-walk.ts';
import type { TenantStore } from '../stores/tenant-store.ts';
import { restate } from './restate.ts';

export interface ReviseDeps {
  readonly store: Pick<TenantStore, 'record' | 'walk' | 'assessments'>;
  readonly now: () => Date;
}

/** Who withdrew what an organisation had said when it left: nobody else's withdrawal is undone when it comes back. */
export const OFFBOARDED = 'system:offboarded';
export const RESTORED = 'system:restored';

/** Withdraws whatever an organisation that has left still says. Stops when it has come back meanwhile. */
export const withdrawAll = (deps: ReviseDeps): Promise<void> =>
  whileIn(deps, 'offboarded', () =>
    reviseAll(deps, 'offboarded', ({ assessment }) => {
      const next = nextRevision(assessment, { ...assessment, answers: null }, { at: deps.now().toISOString(), by: OFFBOARDED });
      return next && { of: assessment, next };
    }),
  ); // prettier-ignore

/** Says again what was withdrawn because the organisation left, and, of a company, under what it is by now. */
export const restoreAll = (deps: ReviseDeps): Promise<void> =>
  whileIn(deps, 'active', async (record) => {
    const stamp = () => ({ at: deps.now().toISOString(), by: RESTORED });
    await reviseAll(deps, 'active', (walked) => restored(record, walked, stamp()));
    await restate(deps.store, record, stamp());
  });

function restored(
  record: TenantRecord,
  { assessment, submitted }: WalkedAssessment,
  stamp: { at: string; by: string },
): Appended | undefined {
  if (assessment.state !== 'withdrawn' || assessment.history.at(-1)?.by !== OFFBOARDED || !submitted) return undefined;
  const registryNumber = assessment.subject === SELF ? entityNumber(record) : assessment.registryNumber;
  const next = nextRevision(assessment, { ...assessment, ...submitted, registryNumber }, stamp);
  return next && { of: assessment, next };
}

async function whileIn(
  { store }: ReviseDeps,
  state: TenantState,
  run: (record: TenantRecord) => Promise<void>,
): Promise<void> {
  const record = await store.record();
  if (record?.state === state) await run(record);
}

type Revised = (walked: WalkedAssessment) => Appended | undefined;

/** Looked through again as long as somebody else came in between. */
const PASSES = 5;

/**
 * Revises every assessment that there is something to say about. Killed anywhere and repeated it says the rest: what is
 * revised already has nothing to be said about.
 */
async function reviseAll(deps: ReviseDeps, state: TenantState, revised: Revised): Promise<void> {
  for (let pass = 1; pass <= PASSES; pass++) {
    const missed = await reviseOnce(deps.store, state, revised);
    if (missed === 0 || must(await deps.store.record(), 'record').state !== state) return;
  }
  throw new Error('somebody else revises the same assessments again and again');
}

/** Returns how many could not be revised. */
async function reviseOnce({ walk }: ReviseDeps['store'], state: TenantState, revised: Revised): Promise<number> {
  let missed = 0;
  let batch: Appended[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0 && !(await walk.appendIn(state, batch))) missed += await oneByOne(walk, state, batch);
    batch = [];
  };
  for await (const walked of walk.all()) {
    const one = revised(walked);
    if (one) batch.push(one);
    if (batch.length === APPENDED_TOGETHER) await flush();
  }
  await flush();
  return missed;
}

async function oneByOne(walk: TenantStore['walk'], state: TenantState, batch: readonly Appended[]): Promise<number> {
  let missed = 0;
  for (const one of batch) if (!(await walk.appendIn(state, [one]))) missed++;
  return missed;
}
