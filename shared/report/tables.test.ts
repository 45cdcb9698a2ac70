import { expect, test } from 'vitest';
import { INSTRUMENTS } from '../instrument/registry.ts';
import { layoutOf } from '../pool/layout.ts';
import { answerRows, numberTable, scoreTable, stageRows } from './tables.ts';

test.each(INSTRUMENTS.map((one) => [`${one.id}@${one.version}`, one] as const))(
  'rows of %s have the names the pool gives them',
  (_, instrument) => {
    const rows = [
      ...instrument.frameworks.flatMap(({ code }) => stageRows(instrument, code) ?? []),
      ...instrument.indicators.flatMap(answerRows),
    ];
    const { columns } = layoutOf(instrument);
    const known = columns.flatMap(({ table, codes }) => codes.map((code) => `${table} ${code}`));
    expect(rows.filter(({ table, code }) => !known.includes(`${table} ${code}`))).toEqual([]);
    const tables = columns.map(({ table }) => table);
    expect(instrument.dimensions.filter(({ code }) => !tables.includes(scoreTable(code)))).toEqual([]);
    expect(
      instrument.indicators.filter(({ kind, code }) => kind === 'number' && !tables.includes(numberTable(code))),
    ).toEqual([]);
  },
);
