import { expect, test } from 'vitest';
import { body, NOW, SOURCE } from '#test/builders/report.ts';
import type { FigureSpec } from '#shared/contracts/report-block-schemas.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { StudioDraft } from '#shared/contracts/studio-schemas.ts';
import type { CohortKey } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { Failure } from '#lib/api/call.ts';
import { MOST_BLOCKS } from '../blocks/order.ts';
import { candidatesOf, onlyDraft } from './candidates.ts';
import { withFigures, without } from './figure-blocks.ts';
import { onNewest, type Drafts } from './on-newest.ts';

const SPEC: FigureSpec = { chart: 'stages', edition: NOW, cohorts: ['all' as CohortKey], framework: 'groundswell' };
const problem = (status: number): Failure => ({ kind: 'problem', problem: { type: 'about:blank', title: '', status } });
const report = (slug: string, updatedAt: string, state: StudioDraft['state'] = 'draft', programme = 'demo') =>
  ({ slug, updatedAt, state, programme }) as Pick<StudioDraft, 'slug' | 'updatedAt' | 'state'> & { programme: never };

test('reports of another programme and withdrawn ones are not offered; the last used one comes first', () => {
  const all = [
    report('old', '2026-01-01'),
    report('new', '2026-02-01'),
    report('used', '2025-01-01', 'published'),
    report('gone', '2026-03-01', 'withdrawn'),
    report('other', '2026-03-01', 'draft', 'demo-delivery'),
  ];
  expect(candidatesOf(all, 'demo', 'used').map(({ slug }) => slug)).toEqual(['used', 'new', 'old']);
  expect(candidatesOf(all, 'demo', null).map(({ slug }) => slug)).toEqual(['new', 'old', 'used']);
});

test('one draft is taken without asking, of several one is chosen', () => {
  expect(onlyDraft([report('a', ''), report('b', '', 'review')])?.slug).toBe('a');
  expect(onlyDraft([report('a', ''), report('b', '')])).toBeUndefined();
  expect(onlyDraft([report('b', '', 'published')])).toBeUndefined();
});

test('figures come before the method note with texts and ids of their own, and go again without a trace', () => {
  const blank = body({ blocks: [{ kind: 'method', id: 'method', notes: '' }] });
  const once = withFigures(blank, [SPEC], SOURCE);
  const twice = once && withFigures(once.body, [SPEC, SPEC], SOURCE);
  expect(twice?.body.blocks.map(({ id }) => id)).toEqual(['figure', 'figure-2', 'figure-3', 'method']);
  expect(twice?.ids).toEqual(['figure-2', 'figure-3']);
  expect(once?.body.blocks[0]).toMatchObject({ spec: SPEC, intervals: true, caption: expect.stringContaining('{{cohort}}') }); // prettier-ignore
  expect(twice && without(twice.body, twice.ids)).toEqual(once?.body);
});

test('a full report takes nothing', () => {
  const full = body({ blocks: Array.from({ length: MOST_BLOCKS }, (_, i) => ({ kind: 'method', id: `m-${i}`, notes: '' })) }); // prettier-ignore
  expect(withFigures(full, [SPEC], SOURCE)).toBeUndefined();
});

/** A report somebody else saves so many times while it is being changed. */
function contested(times: number): Drafts & { stored: () => ReportBody } {
  let [revision, stored, left] = [1, body({ title: 'First' }), times];
  const draft = () => ({ slug: 'a', revision, body: stored }) as StudioDraft;
  return {
    stored: () => stored,
    get: async () => ok(draft()),
    save: async (_, next, on) => {
      if (left-- > 0) [revision, stored] = [revision + 1, { ...stored, subtitle: `Theirs ${revision}` }];
      if (on !== revision) return fail(problem(412));
      [revision, stored] = [revision + 1, next];
      return ok({ data: draft(), etag: null });
    },
  };
}

test('when somebody else is faster it goes on top of what they saved', async () => {
  const drafts = contested(1);
  expect((await onNewest('a', (one) => ({ ...one, title: 'Mine' }), drafts)).ok).toBe(true);
  expect(drafts.stored()).toMatchObject({ title: 'Mine', subtitle: 'Theirs 1' });
});

test('twice in a row is told, and nothing is changed', async () => {
  const drafts = contested(2);
  expect(await onNewest('a', (one) => ({ ...one, title: 'Mine' }), drafts)).toEqual(fail(problem(412)));
  expect(drafts.stored().title).toBe('First');
});

test('other refusals are not tried again, and no room is one of them', async () => {
  let asked = 0;
  const drafts: Drafts = { ...contested(0), save: async () => fail((asked++, problem(403))) };
  expect(await onNewest('a', (one) => one, drafts)).toEqual(fail(problem(403)));
  expect(await onNewest('a', () => undefined, drafts)).toEqual(fail({ kind: 'full' }));
  expect(asked).toBe(1);
});
