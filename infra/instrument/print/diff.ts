import type { InstrumentDiff } from '#shared/instrument/diff-instruments.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { columns } from './words.ts';

/** What maps, what is rescored, what breaks. */
export function diffText(earlier: Instrument, later: Instrument, diff: InstrumentDiff): string {
  const pairs = (all: InstrumentDiff['renamed']): string[] =>
    all.map(({ from, to }) => (from === to ? from : `${from} → ${to}`));
  return [
    `${earlier.id} ${earlier.version} → ${later.id} ${later.version}`,
    'Indicators',
    ...columns(
      [
        ['unchanged', diff.same],
        ['renamed', pairs(diff.renamed)],
        ['rescored', pairs(diff.rescored)],
        ['dropped', diff.dropped],
        ['new', diff.added],
      ].map(([what, codes]) => [String(what), String(codes?.length), [...(codes ?? [])].join(', ')]),
    ),
    'Frameworks',
    ...diff.frameworks.flatMap(({ framework, changes }) => [
      `  ${framework}: results ${diff.comparable.includes(framework) ? 'compare' : 'do not compare'} with earlier ones`,
      ...changes.map((change) => `    ${change}`),
    ]),
    diff.breaks.length === 0 ? 'Nothing breaks.' : 'Breaks',
    ...diff.breaks.map(({ pointer, detail }) => `  ${pointer}: ${detail}`),
  ].join('\n');
}
