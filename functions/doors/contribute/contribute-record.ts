import { contribute, entityOf } from '#shared/crossings/contribute.ts';
import { epochKey, pseudonym, sourceTag, type Prf } from '#shared/crossings/keys.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { SELF, type TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { contributionOrder } from '#shared/pool/order.ts';
import { findProgramme } from '#shared/release/programme.ts';
import type { Assessment } from '#shared/tenant/assessment.ts';
import type { DoorSecrets } from '../../ports/secrets.ts';
import type { PoolItem, PoolStore } from '../../stores/pool-store.ts';

export interface ContributeDeps {
  readonly pool: Pick<PoolStore, 'put'>;
  readonly secrets: DoorSecrets;
  readonly prf: Prf;
}

/** What the stream tells about one assessment. */
export interface AssessmentChange {
  readonly tenant: TenantId;
  readonly before: Assessment | undefined;
  readonly now: Assessment;
}

/**
 * Door A for one change: one conditional put. Where the legal entity behind the assessment has changed, the former one's
 * contribution is withdrawn. Repeated, reordered or replayed changes leave the pool as it is.
 */
export async function contributeChange(deps: ContributeDeps, { tenant, before, now }: AssessmentChange): Promise<void> {
  const programme = must(findProgramme(now.programme), now.programme);
  const item = poolItem(deps, tenant, now, programme.policy);
  await deps.pool.put(now.programme, programme.shards, item);
  if (!before) return;
  const former = pseudonymOf(deps, tenant, before);
  if (former !== item.pseudonym)
    await deps.pool.put(now.programme, programme.shards, { ...item, pseudonym: former, row: null });
}

const pseudonymOf = ({ prf, secrets }: ContributeDeps, tenant: TenantId, one: Assessment) =>
  pseudonym(prf, secrets.pool, one.programme, entityOf(tenant, one.subject, one.registryNumber));

function poolItem(deps: ContributeDeps, tenant: TenantId, assessment: Assessment, policy: string): PoolItem {
  const { prf, secrets } = deps;
  const { subject } = assessment;
  const instrument = must(findInstrument(assessment.instrument), assessment.instrument);
  const contributor = pseudonymOf(deps, tenant, assessment);
  const keys = { prf, epoch: epochKey(prf, secrets.master, policy) };
  return {
    pseudonym: contributor,
    period: assessment.period,
    source: sourceTag(prf, secrets.pool, `${tenant}|${subject}`),
    order: contributionOrder(subject === SELF, assessment.revision),
    version: instrument.version,
    row: assessment.state === 'withdrawn' ? null : contribute(instrument, assessment, contributor, keys),
  };
}
