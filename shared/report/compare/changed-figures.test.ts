import { expect, test } from 'vitest';
import { BEFORE, body, NOW, SOURCE } from '#test/builders/report.ts';
import type { Block } from '../../contracts/report-block-schemas.ts';
import type { CohortKey, EditionId } from '../../kernel/ids.ts';
import { frozenData } from '../frozen.ts';
import { changedBindings, changedFigures } from './changed-figures.ts';

const table = (id: string, edition: EditionId): Block => ({ kind: 'table', id, caption: 'c', intervals: true, spec: { chart: 'stages', edition, cohorts: ['industry.K' as CohortKey], framework: 'groundswell' } }); // prettier-ignore
const text = (markdown: string): Block => ({ kind: 'text', id: 'text', heading: '', markdown });

function freeze(...blocks: Block[]) {
  const frozen = frozenData(body({ blocks }), SOURCE);
  if (!frozen.ok) throw new Error('not frozen');
  return frozen.value;
}

test('figures that came, went or changed are listed by their block, whatever the order', () => {
  const before = freeze(table('stays', NOW), table('went', NOW), table('changed', BEFORE));
  const after = freeze(table('changed', NOW), table('came', NOW), table('stays', NOW));
  expect(changedFigures(before, after)).toEqual([
    { block: 'came', change: 'added' },
    { block: 'changed', change: 'changed' },
    { block: 'went', change: 'removed' },
  ]);
  expect(changedFigures(after, after)).toEqual([]);
});

test('numbers in texts that differ are listed by their binding', () => {
  const before = freeze(text('{{share stage=dormant}} {{band}}'));
  expect(changedBindings(before, freeze(text('{{band}} {{edition}}')))).toEqual(['{{edition}}', '{{share stage=dormant}}']); // prettier-ignore
});
