import { entityOf } from '#shared/crossings/contribute.ts';
import { pseudonym, sourceTag } from '#shared/crossings/keys.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import type { RemovedAssessment } from '../../stores/assessment-item.ts';
import type { ErasureStore } from '../../stores/erasure-store.ts';
import type { PoolStore } from '../../stores/pool-store.ts';
import type { ContributeDeps } from './contribute-record.ts';

export interface ForgetDeps extends Pick<ContributeDeps, 'secrets' | 'prf'> {
  readonly pool: Pick<PoolStore, 'remove'>;
  readonly erasures: Pick<ErasureStore, 'ask'>;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/**
 * Door A for an assessment that is gone: its words leave the pool, tombstones and those under former numbers too. That the
 * contributor is to be forgotten is noted first, so that nothing is left behind where this is cut off and repeated.
 */
export async function forgetRemoved(deps: ForgetDeps, removed: RemovedAssessment): Promise<void> {
  const { prf, secrets } = deps;
  const { tenant, subject, period } = removed;
  const programme = must(findProgramme(removed.programme), removed.programme);
  const source = sourceTag(prf, secrets.pool, `${tenant}|${subject}`);
  for (const number of removed.numbers) {
    const contributor = pseudonym(prf, secrets.pool, programme.id, entityOf(tenant, subject, number));
    await deps.erasures.ask(programme.id, contributor, deps.now());
    await deps.pool.remove(programme.id, programme.shards, { pseudonym: contributor, period, source });
  }
}
