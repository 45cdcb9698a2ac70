/** One measured figure; `atMost` or `atLeast` where the project has promised something. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly note?: string;
}

/** A group of figures: what `--only` names. */
export interface Section {
  readonly part: string;
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** Undefined where nothing is promised. */
export function passes({ value, atMost, atLeast }: Figure): boolean | undefined {
  if (atMost !== undefined) return value <= atMost;
  if (atLeast !== undefined) return value >= atLeast;
  return undefined;
}

export const asJson = (sections: readonly Section[], machine: object): string =>
  JSON.stringify({
    ...machine,
    missed: missed(sections).map(({ name }) => name),
    parts: Object.fromEntries(
      sections.map(({ part, figures }) => [
        part,
        figures.map((one) => ({ ...one, value: round(one.value), pass: passes(one) })),
      ]),
    ),
  });

export const missed = (sections: readonly Section[]): Figure[] =>
  sections.flatMap(({ figures }) => figures).filter((one) => passes(one) === false);

/** Four digits say more than the noise leaves true. */
const round = (value: number): number => Number(value.toPrecision(4));

export function asTable(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ figures }) => figures).map(cells);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i === 1 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  const blocks = sections.map(({ title, figures }) =>
    [title, ...figures.map((one) => `  ${line(cells(one))}`)].join('\n'),
  );
  return [...blocks, summary(missed(sections))].join('\n\n');
}

function cells(figure: Figure): string[] {
  const { name, value, unit, atMost, atLeast, note } = figure;
  const bound = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : '';
  const pass = passes(figure);
  const verdict = pass === undefined ? '' : pass ? `${bound} ok` : `${bound} MISSED`;
  return [name, round(value).toLocaleString('en', { maximumFractionDigits: 4 }), unit, verdict, note ?? ''];
}

const summary = (figures: readonly Figure[]): string =>
  figures.length === 0
    ? 'every bound is met'
    : `${figures.length} ${figures.length === 1 ? 'bound is' : 'bounds are'} MISSED: ${figures.map(({ name }) => name).join(', ')}`;
