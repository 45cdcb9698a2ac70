import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeptRevision, ReportHead } from '../stores/report-head.ts';
import { keepRevision } from './keep-revision.ts';

type Head = Pick<ReportHead, 'kept' | 'approvedRevision' | 'publication'>;
const head = (kept: KeptRevision[], more: Partial<Head> = {}): Head => ({ kept, approvedRevision: null, publication: null, ...more }); // prettier-ignore
const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 22) + seconds * 1000).toISOString();
const saved = (revision: number, seconds: number, by = 'user:a') => ({ revision, at: at(seconds), by });
const kept = (revision: number, seconds: number, by = 'user:a'): KeptRevision => ({ ...saved(revision, seconds, by), since: at(seconds) }); // prettier-ignore

test('what one person saves within a minute of the first save is one state', () => {
  const once = keepRevision(head([kept(1, 0)]), saved(2, 40), false);
  expect(once).toEqual({ kept: [{ ...saved(2, 40), since: at(0) }], dropped: [1] });
  expect(keepRevision(head([...once.kept]), saved(3, 61), false).dropped).toEqual([]);
});

test.each<[string, Head, ReturnType<typeof saved>, boolean]>([
  ['of somebody else', head([kept(1, 0)]), saved(2, 5, 'user:b'), false],
  ['that is to stay apart', head([kept(1, 0)]), saved(2, 5), true],
  ['that was approved', head([kept(1, 0)], { approvedRevision: 1 }), saved(2, 5), false],
  [
    'that is being published',
    head([kept(1, 0)], { publication: { revision: 1, at: at(1), state: 'running', findings: [] } }),
    saved(2, 5),
    false,
  ],
])('a state %s is not replaced', (_, before, next, apart) => {
  const { kept: states, dropped } = keepRevision(before, next, apart);
  expect([states.map(({ revision }) => revision), dropped]).toEqual([[1, 2], []]);
});

test('whatever is saved by whom and when, fifty states at most are kept, in order, and every other one is dropped once', () => {
  const saves = fc.array(fc.record({ by: fc.constantFrom('user:a', 'user:b'), gap: fc.integer({ min: 0, max: 90 }) }), { minLength: 1, maxLength: 200 }); // prettier-ignore
  fc.assert(
    fc.property(saves, (all) => {
      let [states, seconds]: [KeptRevision[], number] = [[], 0];
      const gone: number[] = [];
      all.forEach(({ by, gap }, i) => {
        seconds += gap;
        const next = keepRevision(head(states), saved(i + 1, seconds, by), false);
        states = [...next.kept];
        gone.push(...next.dropped);
      });
      const revisions = states.map(({ revision }) => revision);
      expect(revisions.length).toBeLessThanOrEqual(50);
      expect([...revisions, ...gone].sort((a, b) => a - b)).toEqual(all.map((_, i) => i + 1));
      expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
      expect(revisions.at(-1)).toBe(all.length);
    }),
  );
});
