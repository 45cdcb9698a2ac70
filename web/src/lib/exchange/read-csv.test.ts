import { describe, expect, it } from 'vitest';
import { toCsv } from '#shared/exchange/csv.ts';
import { readCsv } from './read-csv.ts';

const sheet = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.value : read.error;
};

describe('CSV', () => {
  it.each([',', ';', '\t', '|'])('may be separated by %j', (separator) =>
    expect(sheet(`S1${separator}S2\r\n1${separator}2`)).toEqual([
      ['S1', 'S2'],
      ['1', '2'],
    ]),
  );
  it('is separated as its header is, whatever its cells hold', () =>
    expect(sheet('C1,E2\n"a;b;c","d;e;f;g"')).toEqual([
      ['C1', 'E2'],
      ['a;b;c', 'd;e;f;g'],
    ]));
  it('may name its separator in a line of its own', () => expect(sheet('sep=|\nS1|S2')).toEqual([['S1', 'S2']]));
  it('keeps line breaks and quotation marks inside cells', () =>
    expect(sheet('"a\nb","say ""hi"""')).toEqual([['a\nb', 'say "hi"']]));
  it('loses the mark and the guards that saving added', () => {
    const cells = [['note'], ['=1+1'], ['-5']];
    expect(sheet(toCsv(cells)).valueOf()).toEqual([...cells, ['']]);
  });
  it('that never closes a quotation mark is refused', () =>
    expect(sheet('a,b\n1,"2')).toEqual({ kind: 'quotes', row: 2 }));
});
