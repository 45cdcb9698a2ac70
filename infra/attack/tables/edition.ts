import { nodePrf } from '#functions/doors/prf.ts';
import { disclose } from '#shared/crossings/disclose.ts';
import { answersDigest, recordKey } from '#shared/crossings/keys.ts';
import { makeMembership, membershipTag } from '#shared/crossings/membership/membership.ts';
import { REGISTRY_LATTICE } from '#shared/crossings/membership/registry-lattice.ts';
import { findPerturbationTable } from '#shared/crossings/perturbation/stored-tables.ts';
import { planEdition } from '#shared/crossings/plan/plan-edition.ts';
import { gridsOf } from '#shared/crossings/protected-counts.ts';
import type { EditionId, Period, Pseudonym } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { packContribution } from '#shared/pool/contribution.ts';
import { expand } from '#shared/pool/expand.ts';
import { fold } from '#shared/pool/fold.ts';
import { rollUp } from '#shared/pool/roll-up.ts';
import type { Cell, CellTable } from '#shared/release/cell.ts';
import { REGISTRY } from '#shared/release/cohort-registry.ts';
import type { Policy } from '#shared/release/policy.ts';
import { benchKeys } from '../publish.ts';
import type { Respondent, Respondents } from './respondents.ts';

/** Everything an edition serves of one cohort, and the contributors the attacker knows to be behind it. */
export interface ServedCohort {
  readonly cohort: number;
  readonly contributors: number;
  readonly tables: readonly CellTable[];
}

/** A first edition of all tables, made as door A and door B make it, by the product's own functions. */
export function publishTables({ questionnaire, respondents }: Respondents, policy: Policy): ServedCohort[] {
  const cells = cellsOf({ questionnaire, respondents }, policy);
  const sizes = sizesOf(respondents);
  return cells.flatMap((cell, cohort) =>
    cell.status === 'shown' ? [{ cohort, contributors: sizes[cohort] as number, tables: cell.tables }] : [],
  );
}

/** The cells of the edition, one per cohort of the registry. */
export function cellsOf(
  {
    questionnaire: { instrument, layout, readingsOf },
    respondents,
  }: Pick<Respondents, 'questionnaire' | 'respondents'>,
  policy: Policy,
): Cell[] {
  const keys = benchKeys();
  const keyOf = ({ id, answers }: Respondent) =>
    recordKey(nodePrf, keys.epoch, 'bench', `org-${id}`, answersDigest(nodePrf, { answers: Array.from(answers, String) })); // prettier-ignore
  const members = respondents.map((one) => ({ one, key: keyOf(one) }));
  const rows = members.map(({ one, key }) => ({
    pseudonym: `org-${one.id}` as Pseudonym,
    contribution: packContribution(instrument, { key, cell: one.cell, assessor: 0, readings: readingsOf(one.answers) }),
  }));
  const membership = makeMembership(
    members.map(({ one, key }) => ({ key, cell: one.cell, tag: membershipTag(nodePrf, keys.epoch, 'bench', `org-${one.id}`) })),
  ); // prettier-ignore
  const plan = planEdition({
    lattice: REGISTRY_LATTICE,
    snapshots: [{ period: '2026-Q1' as Period, membership }],
    behind: REGISTRY.map(() => -1),
    window: 4,
    rules: policy,
  });
  return disclose({
    edition: 'bench.2026-Q1' as EditionId,
    policy,
    tally: rollUp(fold(layout, [expand(instrument, rows)])),
    noise: { keys, table: policy.noise === null ? undefined : must(findPerturbationTable(policy.noise), 'table') },
    plan: plan.cohorts,
    grids: gridsOf(instrument),
    carried: (cohort) => {
      throw new Error(`a first edition carries nothing, ${cohort} neither`);
    },
  });
}

/** Contributors of every cohort of the registry. */
export function sizesOf(respondents: readonly Respondent[]): Uint32Array {
  const sizes = new Uint32Array(REGISTRY_LATTICE.cohortCount);
  for (const { cell } of respondents)
    for (const cohort of must(REGISTRY_LATTICE.cohortsOf[cell], 'cell')) sizes[cohort] = (sizes[cohort] as number) + 1;
  return sizes;
}
