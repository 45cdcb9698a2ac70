import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DRAFT_STATES, moveReport, REPORT_STATES, type Deed, type LifeFacts, type ReportState } from './life.ts';

const facts = (change: Partial<LifeFacts> = {}): LifeFacts => ({
  actor: { id: 'ada', roles: ['analyst'] },
  editors: ['ada'],
  approvalNeeded: false,
  errors: 0,
  ...change,
});
const other = { actor: { id: 'bob', roles: ['admin'] as const } };

test.each<[ReportState, Deed, Partial<LifeFacts>, string]>([
  ['draft', 'edit', {}, 'draft'],
  ['draft', 'submit', {}, 'review'],
  ['review', 'edit', {}, 'draft'],
  ['approved', 'edit', {}, 'draft'],
  ['review', 'return', other, 'draft'],
  ['review', 'approve', other, 'approved'],
  ['review', 'approve', {}, 'own-work'],
  ['draft', 'approve', other, 'wrong-state'],
  ['approved', 'publish', { approvalNeeded: true }, 'published'],
  ['review', 'publish', { approvalNeeded: true }, 'needs-approval'],
  ['draft', 'publish', { approvalNeeded: true }, 'needs-approval'],
  ['draft', 'publish', {}, 'published'],
  ['draft', 'publish', { errors: 1 }, 'has-errors'],
  ['draft', 'submit', { errors: 1 }, 'has-errors'],
  ['draft', 'publish', { actor: { id: 'eve', roles: ['owner', 'member', 'partner'] } }, 'not-allowed'],
  ['published', 'supersede', {}, 'superseded'],
  ['published', 'withdraw', { reason: 'A figure was wrong.' }, 'withdrawn'],
  ['superseded', 'withdraw', { reason: 'A figure was wrong.' }, 'withdrawn'],
  ['published', 'withdraw', { reason: '  ' }, 'needs-reason'],
  ['published', 'edit', {}, 'wrong-state'],
  ['withdrawn', 'publish', {}, 'wrong-state'],
])('%s, %s: %o leads to %s', (state, deed, change, outcome) => {
  const moved = moveReport(state, deed, facts(change));
  expect(moved.ok ? moved.value : moved.error).toBe(outcome);
});

const anyFacts = fc.record({
  actor: fc.record({ id: fc.constantFrom('ada', 'bob'), roles: fc.subarray(['member', 'owner', 'partner', 'analyst', 'admin'] as const) }),
  editors: fc.subarray(['ada', 'bob']),
  approvalNeeded: fc.boolean(),
  errors: fc.nat({ max: 1 }),
  reason: fc.constantFrom('', 'because'),
}); // prettier-ignore
const anyDeed = fc.constantFrom<Deed>('edit', 'submit', 'return', 'approve', 'publish', 'supersede', 'withdraw');

test('nothing leads back from a version that came out', () => {
  fc.assert(
    fc.property(fc.constantFrom(...REPORT_STATES), anyDeed, anyFacts, (state, deed, given) => {
      const moved = moveReport(state, deed, given);
      const isDraft = (one: ReportState) => (DRAFT_STATES as readonly string[]).includes(one);
      if (moved.ok && !isDraft(state)) expect(isDraft(moved.value)).toBe(false);
    }),
  );
});

test('where a programme asks for it, nobody publishes without somebody else', () => {
  const deeds = fc.array(fc.tuple(anyDeed, anyFacts), { maxLength: 20 });
  fc.assert(
    fc.property(deeds, (list) => {
      let state: ReportState = 'draft';
      let approvedByOther = false;
      for (const [deed, given] of list) {
        const moved = moveReport(state, deed, { ...given, approvalNeeded: true });
        if (!moved.ok) continue;
        if (deed === 'approve') approvedByOther = !given.editors.includes(given.actor.id);
        if (deed === 'edit' || deed === 'return') approvedByOther = false;
        if (deed === 'publish') expect(approvedByOther).toBe(true);
        state = moved.value;
      }
    }),
  );
});
