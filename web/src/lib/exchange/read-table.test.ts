import { describe, expect, it } from 'vitest';
import { smallInstrument } from '#test/builders/instrument.ts';
import { cellName, MAX_ROWS } from './file-fault.ts';
import { readTable } from './read-table.ts';
import { writeXlsx } from './write-xlsx.ts';

const INSTRUMENT = smallInstrument();
const open = async (bytes: Uint8Array | string) => {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const read = await readTable(INSTRUMENT, { name: 'file', bytes: content });
  return read.ok ? read.value.sheet : read.error;
};
const TABLE = [
  ['A1', 'A2'],
  ['1', '2'],
];

describe('a file', () => {
  it('is told by its content: CSV, JSON or a workbook', async () => {
    expect(await open('\ufeffA1,A2\n1,2')).toEqual(TABLE);
    expect(await open('{"instrument":"synthetic@1.0","answers":{"A1":1,"A2":2}}')).toEqual(TABLE);
    expect(await open(await writeXlsx([{ name: 'A', sheet: TABLE, width: 9, blank: 0 }]))).toEqual(TABLE);
  });
  it('may be written in UTF-16 that says so', async () =>
    expect(await open(new Uint8Array([0xff, 0xfe, ...Buffer.from('A1,A2\n1,2', 'utf16le')]))).toEqual(TABLE));
  it.each<readonly [string, Uint8Array | string, object]>([
    ['nothing', '', { kind: 'empty' }],
    ['a header alone', 'A1,A2\n', { kind: 'empty' }],
    ['no header', ',\n1,2', { kind: 'no-header' }],
    ['another encoding', new Uint8Array([0x41, 0xfc, 0x0a, 0x31]), { kind: 'encoding' }],
    ['bytes of no text', new Uint8Array([0x41, 0, 0x41]), { kind: 'encoding' }],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), { kind: 'old-excel' }],
    ['half of JSON', '{"answers":', { kind: 'json' }],
    [
      'JSON of another questionnaire',
      '{"instrument":"other@1.0"}',
      { kind: 'content', detail: 'must answer synthetic@1.0' },
    ],
    ['too many rows', `A1\n${'1\n'.repeat(MAX_ROWS + 1)}`, { kind: 'too-many-rows', rows: MAX_ROWS + 1 }],
    ['too many bytes', new Uint8Array(5_000_001), { kind: 'too-large' }],
  ])('with %s is refused', async (_, bytes, fault) => expect(await open(bytes)).toEqual(fault));
});

it('cells are named as spreadsheets do', () =>
  expect([cellName(0, 0), cellName(2, 25), cellName(9, 26), cellName(0, 701), cellName(0, 702)]).toEqual([
    'A1',
    'Z3',
    'AA10',
    'ZZ1',
    'AAA1',
  ]));
