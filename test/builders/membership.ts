import { seeded } from '#test/builders/contribution.ts';
import { flatCodes, makeLattice } from '#shared/crossings/membership/lattice.ts';
import { makeMembership, type Member, type Membership } from '#shared/crossings/membership/membership.ts';

/** A contributor by number: an oracle compares sets of these. */
export interface PlainMember {
  readonly id: number;
  readonly version: number;
  readonly cell: number;
}

/** The tag of a contributor, the same in every snapshot. */
export const tagOf = (id: number) => ({ high: (id * 2654435761) >>> 0, low: id });

export const membershipOf = (members: readonly PlainMember[]): Membership =>
  makeMembership(
    members.map(({ id, version, cell }): Member => ({
      tag: tagOf(id),
      key: { high: version, low: (id * 40503) >>> 0 },
      cell,
    })),
  );

/** 3 × 2 × 2 codes: 36 cohorts over 12 base cells, small enough to think about. */
export const SMALL_LATTICE = makeLattice([flatCodes(3), flatCodes(2), flatCodes(2)]);

/** How a population goes on from one edition to the next: parts of it, 0..1. */
export interface Pace {
  readonly join: number;
  readonly leave: number;
  readonly change: number;
  readonly move: number;
}

/**
 * A history of so many snapshots from a seed: contributors crowd into the first cells, join, leave, change their answers and
 * move to other cells.
 */
export function history(
  cellCount: number,
  size: number,
  editions: number,
  pace: Pace,
  seed: number,
): readonly (readonly PlainMember[])[] {
  const random = seeded(seed);
  let id = 0;
  const cell = (): number => Math.floor(random() ** 5 * cellCount);
  const joiner = (): PlainMember => ({ id: ++id, version: 1, cell: cell() });
  let current = Array.from({ length: size }, joiner);
  const snapshots = [current];
  while (snapshots.length < editions) {
    const stayed = current
      .filter(() => random() >= pace.leave)
      .map((one) => ({
        ...one,
        version: one.version + (random() < pace.change ? 1 : 0),
        cell: random() < pace.move ? cell() : one.cell,
      }));
    current = [...stayed, ...Array.from({ length: Math.round(size * pace.join * 2 * random()) }, joiner)];
    snapshots.push(current);
  }
  return snapshots;
}
