import { explainPlan } from '#shared/crossings/plan/explain.ts';
import { editionId, type Period } from '#shared/kernel/ids.ts';
import { REGISTRY } from '#shared/release/cohort-registry.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { ReleaseStore } from '../../stores/release-store.ts';
import { planClosedEdition, type PlanDeps } from './plan.ts';

export interface DryRunDeps extends PlanDeps {
  readonly release: Pick<ReleaseStore, 'edition' | 'putPlan'>;
}

const NAMES = REGISTRY.map(({ key }) => key);

/** What publishing a closed edition would do and why, without numbers of organisations, for the admin to look at first. */
export async function explainEdition(deps: DryRunDeps, programme: Programme, period: Period): Promise<void> {
  const edition = await deps.release.edition(programme.id, period);
  if (edition?.state !== 'closed') throw new Error('a dry run looks at a closed edition');
  const { input, plan } = await planClosedEdition(deps, programme, period);
  const registered = plan.cohorts.filter(({ cohort }) => input.registered?.[cohort] !== false);
  const explained = explainPlan(input, { ...plan, cohorts: registered }, NAMES);
  await deps.release.putPlan(editionId(programme.id, period), {
    ...explained,
    cohorts: explained.cohorts.map((one) => ({ ...one, why: [...one.why] })),
  });
}
