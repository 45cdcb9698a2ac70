import { CALIBRATION_LATTICE, priorOf, STAGES, type Organisation } from './population.ts';

/** A figure the attacker is given: what is known of the stages behind it, as log P(what is served | counts). */
export interface Evidence {
  readonly contributors: number;
  /** Of counts of stage 0 and 1; the others are of the last stage. */
  logLikelihood(first: number, second: number): number;
}

/** Organisations the attacker cannot tell apart: of one base cell and behind the same figures. */
export interface Unknowns {
  readonly size: number;
  readonly prior: ArrayLike<number>;
  /** Positions of the figures they are behind. */
  readonly behind: readonly number[];
  readonly truth: readonly number[];
  readonly cell: number;
  readonly members: readonly Organisation[];
}

/** Who is behind a figure. */
export interface KnownFigure {
  readonly cohort: number;
  readonly has: (organisation: Organisation) => boolean;
}

/** Groups organisations by base cell and by the figures they are behind. */
export function groupUnknowns(
  organisations: readonly Organisation[],
  prior: Float64Array,
  figures: readonly KnownFigure[],
): Unknowns[] {
  const byCohort = new Map<number, number[]>();
  figures.forEach(({ cohort }, f) => byCohort.set(cohort, [...(byCohort.get(cohort) ?? []), f]));
  const groups = new Map<string, { cell: number; behind: number[]; members: Organisation[] }>();
  for (const one of organisations) {
    const around = [...(CALIBRATION_LATTICE.cohortsOf[one.cell] ?? [])].flatMap((cohort) => byCohort.get(cohort) ?? []);
    const behind = around.filter((f) => figures[f]?.has(one));
    const name = `${one.cell}|${behind.join()}`;
    const group = groups.get(name) ?? { cell: one.cell, behind, members: [] };
    group.members.push(one);
    groups.set(name, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    size: group.members.length,
    truth: Array.from({ length: STAGES }, (_, stage) => group.members.filter((one) => one.stage === stage).length),
    prior: priorOf(prior, group.cell),
  }));
}
