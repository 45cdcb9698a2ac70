import { describe, expect, it } from 'vitest';
import { writeXlsx as writeWorkbook, type WriteOptions } from 'hucre/xlsx';
import { readXlsx } from './read-xlsx.ts';
import { writeXlsx } from './write-xlsx.ts';

type Sheets = WriteOptions['sheets'];
const read = async (sheets: Sheets) => {
  const result = await readXlsx(await writeWorkbook({ sheets }));
  return result.ok ? result.value : result.error;
};

describe('a workbook', () => {
  it('reads back what was written, blank rows to fill in being empty', async () => {
    const sheet = [
      ['S1', 'size'],
      ['3', '10-49'],
    ];
    const bytes = await writeXlsx([
      { name: 'Answers', sheet, width: 12, blank: 1 },
      { name: 'Legend', sheet: [['x']], width: 12, blank: 0 },
    ]);
    expect(await readXlsx(bytes)).toEqual({ ok: true, value: [...sheet, ['', '']] });
  });
  it('gives numbers, dates and truths as somebody would type them', async () =>
    expect(await read([{ name: 'A', rows: [[1.5, true, new Date(Date.UTC(1949, 9, 1)), null, 'x']] }])).toEqual([
      ['1.5', 'true', '1949-10-01', '', 'x'],
    ]));
  it('counts the stored value of a formula', async () => {
    const cells = new Map([['0,0', { formula: '1+1', formulaResult: 2 }]]);
    expect(await read([{ name: 'A', rows: [[2]], cells }])).toEqual([['2']]);
  });
  it('with a formula nobody computed is refused, naming the cell', async () => {
    const cells = new Map([['1,1', { formula: 'A2+1' }]]);
    expect(
      await read([
        {
          name: 'A',
          rows: [
            ['a', 'b'],
            [1, null],
          ],
          cells,
        },
      ]),
    ).toEqual({ kind: 'formula', where: 'B2' });
  });
  it('with merged cells is refused, naming the range', async () =>
    expect(
      await read([{ name: 'A', rows: [['a', 'b']], merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }] }]),
    ).toEqual({ kind: 'merged', where: 'A1:B1' }));
  it('is read from its first sheet that can be seen', async () =>
    expect(
      await read([
        { name: 'A', rows: [['hidden']], hidden: true },
        { name: 'B', rows: [['seen']] },
      ]),
    ).toEqual([['seen']]));
  it('that is none is refused', async () =>
    expect(await readXlsx(new Uint8Array([0x50, 0x4b, 3, 4]))).toEqual({ ok: false, error: { kind: 'damaged' } }));
});
