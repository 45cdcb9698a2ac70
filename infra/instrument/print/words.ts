/** "no faults", "1 fault", "2 faults". */
export const counted = (count: number, what: string): string =>
  `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;

/** Rows with aligned columns, the last one ragged. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    `${indent}${row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(width(i)))).join('  ')}`.trimEnd(),
  );
}

/** At most so many digits behind the point as say something. */
export const shown = (value: number): string => String(Number(value.toFixed(3)));
