import fc from 'fast-check';
import { expect, test } from 'vitest';
import { history, membershipOf, SMALL_LATTICE, type PlainMember } from '#test/builders/membership.ts';
import { compareCohorts, type Behind } from './comparison.ts';
import { followContributors } from './trajectories.ts';

const { holds, cellCount, cohortCount, ancestors } = SMALL_LATTICE;
const anyHistory = fc
  .record({ size: fc.integer({ min: 0, max: 80 }), seed: fc.nat(), pace: fc.constantFrom(0.02, 0.1, 0.3) })
  .map(({ size, seed, pace }) =>
    history(cellCount, size, 3, { join: pace, leave: pace, change: pace, move: pace / 2 }, seed),
  );

const comparing = (snapshots: readonly (readonly PlainMember[])[]) =>
  compareCohorts(SMALL_LATTICE, followContributors(snapshots.map(membershipOf)));

/** Contributors behind a figure and the version each contributes. */
const behind = (snapshots: readonly (readonly PlainMember[])[], { cohort, snapshot }: Behind): Map<number, number> =>
  new Map(
    (snapshots[snapshot] ?? [])
      .filter(({ cell }) => holds[cohort * cellCount + cell] === 1)
      .map(({ id, version }) => [id, version]),
  );

const anyPair = fc.nat({ max: cohortCount - 1 }).chain((narrow) =>
  fc.record({
    narrow: fc.constant(narrow),
    wide: fc.constantFrom(narrow, ...(ancestors[narrow] ?? [])),
    then: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })),
  }),
);

test('sizes and differences are what sets of contributors say', () => {
  fc.assert(
    fc.property(anyHistory, anyPair, (snapshots, { narrow, wide, then }) => {
      const [first, second] = [
        { cohort: wide, snapshot: then[0] },
        { cohort: narrow, snapshot: then[1] },
      ];
      const [a, b] = [behind(snapshots, first), behind(snapshots, second)];
      const { size, difference } = comparing(snapshots);
      expect([size(first), size(second)]).toEqual([a.size, b.size]);
      expect(difference(first, second)).toEqual({
        onlyFirst: [...a.keys()].filter((id) => !b.has(id)).length,
        onlySecond: [...b.keys()].filter((id) => !a.has(id)).length,
        changed: [...a].filter(([id, version]) => b.has(id) && b.get(id) !== version).length,
      });
    }),
    { numRuns: 400 },
  );
});

test('changes outside a cohort and changes that are not the same are what sets of contributors say', () => {
  fc.assert(
    fc.property(anyHistory, anyPair, (snapshots, { narrow, wide, then }) => {
      fc.pre(narrow !== wide);
      const [w, n] = [{ cohort: wide, snapshot: then[0] }, { cohort: narrow, snapshot: then[1] }]; // prettier-ignore
      const [wideOld, narrowOld] = [behind(snapshots, w), behind(snapshots, n)];
      const [wideNew, narrowNew] = [behind(snapshots, { ...w, snapshot: 2 }), behind(snapshots, { ...n, snapshot: 2 })]; // prettier-ignore
      const ids = [...new Set(snapshots.flat().map(({ id }) => id))];
      const changedWide = ids.filter((id) => wideOld.get(id) !== wideNew.get(id));
      const changedNarrow = ids.filter((id) => narrowOld.get(id) !== narrowNew.get(id));
      expect(comparing(snapshots).changes(w, n, 2)).toEqual({
        outside: changedWide.filter((id) => !changedNarrow.includes(id)).length,
        unlike: changedNarrow.filter(
          (id) => wideOld.get(id) !== narrowOld.get(id) || wideNew.get(id) !== narrowNew.get(id),
        ).length,
      });
    }),
    { numRuns: 400 },
  );
});
