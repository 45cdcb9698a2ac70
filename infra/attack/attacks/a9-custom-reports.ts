import { followContributors } from '#shared/crossings/membership/trajectories.ts';
import { ledgerMatrix, type LedgerMatrix } from '#shared/crossings/membership/ledger-matrix.ts';
import { auditCustomCohort } from '#shared/crossings/plan/audit-custom-cohort.ts';
import { determinedUnions } from '#shared/crossings/row-space/determined-unions.ts';
import { must } from '#shared/kernel/result.ts';
import { measured, type Attack } from '../attack.ts';
import { CALIBRATION_LATTICE, drawPopulation } from '../population.ts';
import { benchKeys, NEVER, publishEdition, snapshotOf, STANDARD } from '../publish.ts';
import { batches } from '../sizes.ts';

const REPORTS = 12;

/**
 * A9: an analyst who asks for unions of base cells, one after the other, so that together they isolate a small cell: a union
 * of large cells with a small one, the same without it, and halves of both. Beside it what the same reports isolate when
 * nobody audits them.
 */
export const attackCustomReports: Attack = (effort) => {
  const found = batches(effort, [[2, 12], [1, 6], [0, 1]]).flatMap(({ size, seeds }) =>
    seeds.map((seed) => {
      effort.say(`A9 custom reports, ${size} organisations, population ${seed}`);
      return askFor(size, seed);
    }),
  ); // prettier-ignore
  const sum = (part: 'isolated' | 'unaudited' | 'accepted'): number =>
    found.reduce((total, one) => total + one[part], 0);
  return {
    id: 'A9',
    title: 'several custom reports that isolate a few',
    figures: [
      measured('groups under five isolated', sum('isolated'), { atMost: 0 }),
      measured('groups the same reports isolate without the audit', sum('unaudited'), { atLeast: 1 }),
      measured('reports accepted', sum('accepted') / (found.length * REPORTS)),
    ],
  };
};

function askFor(size: number, seed: number): { isolated: number; unaudited: number; accepted: number } {
  const { organisations, random } = drawPopulation(size, seed);
  const keys = benchKeys();
  const snapshot = snapshotOf(organisations, keys);
  const figures = publishEdition([snapshot], NEVER, keys).figures;
  const ledger = ledgerMatrix(CALIBRATION_LATTICE, followContributors([snapshot.membership]), figures, 0);
  const requests = Array.from({ length: REPORTS / 4 }).flatMap(() => requestsFor(ledger, (below) => random.int(below)));
  const rows = [...ledger.rows];
  for (const cells of requests) {
    const findings = auditCustomCohort({ ...ledger, rows }, cells, 0, STANDARD);
    if (findings.every(({ status }) => status === 'pass')) rows.push(ledger.rowOf(cells, 0));
  }
  const isolated = (own: LedgerMatrix['rows']): number =>
    determinedUnions({ ...ledger, rows: own }, ledger.groups, STANDARD.sibling).length;
  return {
    isolated: isolated(rows),
    unaudited: isolated([...ledger.rows, ...requests.map((cells) => ledger.rowOf(cells, 0))]),
    accepted: rows.length - ledger.rows.length,
  };
}

/** Four unions round one small cell: with it and without it, and the halves of either. */
function requestsFor({ groups }: LedgerMatrix, int: (below: number) => number): Set<number>[] {
  const cells = groups.map((_, cell) => cell);
  const small = cells.filter((cell) => (groups[cell]?.size ?? 0) > 0 && (groups[cell]?.size ?? 0) < 5);
  const large = cells.filter((cell) => (groups[cell]?.size ?? 0) >= 5);
  const target = must(small[int(small.length)], 'small cell');
  const chosen = Array.from({ length: 8 }, () => must(large[int(large.length)], 'large cell'));
  return [[...chosen, target], chosen, [...chosen.slice(4), target], chosen.slice(0, 4)].map((own) => new Set(own));
}
