import type { Finding } from '#shared/crossings/checks/finding.ts';
import { CUSTOM_COHORT_API } from '#shared/contracts/custom-cohort-api.ts';
import { splitEditionId } from '#shared/kernel/ids.ts';
import { findProgramme } from '#shared/release/programme.ts';
import { endpoint } from '../../http/endpoint.ts';
import { json, problem, type Reply } from '../../http/reply.ts';
import type { DoorSecrets } from '../../ports/secrets.ts';
import type { ReleaseReader } from '../../stores/release-reader.ts';
import type { CustomCohortDeps } from './custom-cohort.ts';

export interface CreateDeps extends Omit<CustomCohortDeps, 'secrets'> {
  readonly editions: ReleaseReader['editions'];
  readonly secrets: () => Promise<DoorSecrets>;
}

/** Times a request is tried again when another one is granted at the same time. */
const ATTEMPTS = 3;

export const createCustomCohort = (deps: CreateDeps) =>
  endpoint(CUSTOM_COHORT_API.customCohort, async ({ params: { edition }, body }) => {
    const { programme: id, period } = splitEditionId(edition);
    const programme = findProgramme(id);
    if (!programme) return problem('not-found', 'There is no such programme.');
    const latest = (await deps.editions(id)).findLast(({ state }) => state === 'published');
    if (latest?.period !== period)
      return problem('conflict', 'Custom groups are worked out for the latest published edition only.');
    // Counting and auditing are most of the function's bytes: only for requests that get this far.
    const { discloseCustom, grantUnion, unionOf } = await import('./custom-cohort.ts');
    const union = unionOf(body.cohorts);
    const secrets = await deps.secrets();
    for (let attempt = 1; ; attempt++) {
      const granted = await grantUnion({ ...deps, secrets }, programme, period, union);
      if (granted.ok) break;
      if (granted.error !== 'busy') return refusal(granted.error);
      if (attempt === ATTEMPTS) return problem('conflict', 'Another group was granted at the same time. Try again.');
    }
    const cell = await discloseCustom({ ...deps, secrets }, programme, period, union);
    return json(200, { edition, cohorts: union, policy: programme.policy, ...cell });
  });

/** What a person can do about each rule that refused. */
const ADVICE: Readonly<Partial<Record<Finding['rule'], string>>> = {
  eligibility: 'Add cohorts until enough organisations are in it.',
  'pairwise-difference': 'Add or leave out whole cohorts, so that it is not almost the same as a group that is shown.',
  'rank-audit': 'Use wider cohorts, or fewer groups that overlap with ones used before.',
};

const refusal = (findings: readonly Finding[]): Reply =>
  problem(
    'conflict',
    'This group cannot be shown.',
    findings.map(({ rule, summary }) => ({ pointer: '/cohorts', detail: [summary, ADVICE[rule]].join(' ').trim() })),
  );
