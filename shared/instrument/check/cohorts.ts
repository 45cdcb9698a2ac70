import { COHORT_DIMENSIONS, type CohortDimension } from '../../kernel/codes.ts';
import type { Instrument } from '../definition.ts';
import type { Report } from './report.ts';

type Cut = readonly CohortDimension[];

const ORDER = COHORT_DIMENSIONS.map(({ name }) => name);
const keyOf = (cut: Cut): string => ORDER.filter((name) => cut.includes(name)).join(' × ');

/** The cohort registry: everybody, of the profile's dimensions only, and with every group the parts add up to. */
export function checkCohorts({ profile, cohorts }: Instrument, { fault }: Report): void {
  repeated(profile).forEach(([i, name]) => fault(`/profile/${i}`, `"${name}" is listed twice`));
  const known = new Set(cohorts.map(keyOf));
  if (!known.has('')) fault('/cohorts', 'lacks [], the cohort of everybody');
  cohorts.forEach((cut, i) => {
    const at = `/cohorts/${i}`;
    repeated(cut).forEach(([k, name]) => fault(`${at}/${k}`, `"${name}" is listed twice`));
    cut.forEach((name, k) => {
      if (!profile.includes(name)) fault(`${at}/${k}`, `"${name}" is not in "profile"`);
    });
    if (new Set(cut).size === cut.length && cohorts.findIndex((one) => keyOf(one) === keyOf(cut)) < i)
      fault(at, `${keyOf(cut) || '[]'} is listed twice`);
    for (const coarser of coarserThan(cut))
      if (!known.has(coarser)) fault(at, `needs ${coarser || '[]'} in the registry too: its parts must add up`);
  });
}

/** The cuts with one dimension less. */
const coarserThan = (cut: Cut): string[] => [
  ...new Set(cut.map((name) => keyOf(cut.filter((other) => other !== name)))),
];

const repeated = (names: Cut): [number, string][] =>
  names.flatMap((name, i): [number, string][] => (names.indexOf(name) < i ? [[i, name]] : []));
