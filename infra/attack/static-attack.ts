import { groupUnknowns, type Evidence, type KnownFigure, type Unknowns } from './figure.ts';
import { distinctFigures } from './joint/distinct.ts';
import { servedEvidence } from './joint/likelihood.ts';
import { samplePosterior, type SamplingEffort } from './joint/sample.ts';
import type { Organisation, Population } from './population.ts';
import type { Figure } from './publish.ts';

/** What an attacker believes of every organisation, in groups that figures do not tell apart. */
export interface Belief {
  readonly groups: readonly Unknowns[];
  readonly posterior: readonly Float64Array[];
}

const EFFORT: SamplingEffort = { burnIn: 60, sweeps: 200 };

/**
 * The strongest attacker of this bench: the joint posterior of everybody's stage from all served figures of all editions at
 * once. `members` are the organisations behind each snapshot; organisations whose answers changed are two unknowns.
 */
export function believe(
  population: Pick<Population, 'prior' | 'random'>,
  members: readonly ReadonlySet<Organisation>[],
  figures: readonly Figure[],
  evidenceOf: (figure: Figure) => Evidence | undefined = servedEvidence,
): Belief {
  const used = distinctFigures(figures).flatMap((figure) => {
    const evidence = evidenceOf(figure);
    return evidence ? [{ figure, evidence }] : [];
  });
  const groups = groupUnknowns(everybody(members), population.prior, known(used.map(({ figure }) => figure), members)); // prettier-ignore
  const evidence = used.map((one) => one.evidence);
  return { groups, posterior: samplePosterior(groups, evidence, EFFORT, population.random) };
}

export const everybody = (members: readonly ReadonlySet<Organisation>[]): Organisation[] => [
  ...new Set(members.flatMap((own) => [...own])),
];

export const known = (figures: readonly Figure[], members: readonly ReadonlySet<Organisation>[]): KnownFigure[] =>
  figures.map(({ cohort, snapshot }) => ({ cohort, has: (one) => members[snapshot]?.has(one) ?? false }));

/** The groups a belief is asked about, with what is believed of them. */
export function only(belief: Belief, wanted: (group: Unknowns) => boolean): Belief {
  const at = belief.groups.flatMap((group, i) => (wanted(group) ? [i] : []));
  return {
    groups: at.map((i) => belief.groups[i] as Unknowns),
    posterior: at.map((i) => belief.posterior[i] as Float64Array),
  };
}
