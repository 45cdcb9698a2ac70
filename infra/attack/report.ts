import type { AttackResult, Bound, Measured } from './attack.ts';

/** Figures outside their bounds, with the attack they belong to. */
export const failures = (results: readonly AttackResult[]): string[] =>
  results.flatMap(({ id, figures }) => figures.filter(({ pass }) => !pass).map(({ name }) => `${id} ${name}`));

/** One line with every figure, its bound and whether it passed. */
export const asJson = (results: readonly AttackResult[], run: object): string =>
  JSON.stringify({
    ...run,
    failed: failures(results),
    attacks: results.map(({ figures, ...own }) => ({
      ...own,
      figures: figures.map((one) => ({ ...one, value: round(one.value) })),
    })),
  });

const round = (value: number): number => Number(value.toPrecision(4));

/** A block per attack, a line per figure, and what failed. */
export function asTable(results: readonly AttackResult[]): string {
  const width = Math.max(...results.flatMap(({ figures }) => figures.map(({ name }) => name.length)));
  const blocks = results.map(({ id, title, figures }) =>
    [`${id} · ${title}`, ...figures.map((one) => `  ${line(one, width)}`)].join('\n'),
  );
  return [...blocks, summary(failures(results))].join('\n\n');
}

const line = ({ name, value, bound, pass }: Measured, width: number): string =>
  `${name.padEnd(width)}  ${String(round(value)).padStart(8)}  ${bound ? `${inWords(bound)} ${pass ? 'ok' : 'FAILED'}` : ''}`.trimEnd();

const inWords = (bound: Bound): string => ('atMost' in bound ? `≤ ${bound.atMost}` : `≥ ${bound.atLeast}`);

const summary = (failed: readonly string[]): string =>
  failed.length === 0
    ? 'Every bound holds. These are lower bounds from our own attackers, not a guarantee.'
    : `FAILED: ${failed.join('; ')}`;
