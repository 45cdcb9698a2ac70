import { expect, test } from 'vitest';
import { must } from '#shared/kernel/result.ts';
import { MAX_ROWS, readList } from './read-list.ts';

const HEADER = 'id,name,kind,legalName,registryNumber,group,industry,size,region,plan,locale,ownerEmail';
const ROW = 'acme,Acme,company,Acme Ltd,FN-1,,C,250-999,150,,de,owner@acme.example';

const rows = (text: string | Uint8Array) => {
  const read = readList(Buffer.from(text));
  return must(read.ok ? read.value : undefined, 'rows');
};
const faults = (text: string) =>
  rows(text).flatMap((row) => row.faults.map(({ pointer, detail }) => `${row.line} ${pointer} ${detail}`));
const refusal = (text: string | Uint8Array): string => {
  const read = readList(Buffer.from(text));
  return read.ok ? `${read.value.length} rows` : read.error;
};

test('a row is an organisation with what is usual where nothing stands', () => {
  const [row] = rows(`${HEADER}\n${ROW}\n`);
  expect(row).toMatchObject({ line: 2, faults: [] });
  expect(row?.given).toEqual({
    id: 'acme', name: 'Acme', kind: 'company', legalName: 'Acme Ltd', registryNumber: 'FN-1', locale: 'de', state: 'verified',
    profile: { industry: 'C', size: '250-999', region: '150' },
  }); // prettier-ignore
});

test('exports of spreadsheets are read: byte order mark, semicolons, sep=, quotes, CRLF, blank lines, guards', () => {
  const header = HEADER.replaceAll(',', ';');
  const cells = '"acme";"Acme; Sons ""and"" more";company;;;;C;1200;AT;;;owner@acme.example;;';
  const excel = `\uFEFFsep=;\r\n${header};;\r\n\r\n${cells}\r\n;;;;;;;;;;;;;\r\n`;
  const [row, ...others] = rows(excel);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ line: 4, faults: [], given: { name: 'Acme; Sons "and" more' } });
  expect(row?.given?.profile).toEqual({ industry: 'C', size: '1000-9999', region: '150' });
  expect(rows(`${HEADER}\nacme,'=Acme,partner,,,,,,,,,\n`)[0]?.given?.name).toBe('=Acme');
  expect(rows(`ID\tName\tKind\tOwner e-mail\nacme\tAcme\tpartner\to@acme.example\n`)[0]?.cells.ownerEmail).toBe(
    'o@acme.example',
  );
});

test('a row is refused with every fault it has, the others are not touched by it', () => {
  const bad = 'Acme,,firm,,fn-1,a,Z,huge,Mars,gold,fr,owner';
  expect(faults(`${HEADER}\n${bad}\n${ROW}\n`).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
    '2 /id', '2 /name', '2 /kind', '2 /registryNumber', '2 /group', '2 /plan', '2 /locale', '2 /industry', '2 /size', '2 /region', '2 /ownerEmail',
  ]); // prettier-ignore
  expect(faults(`${HEADER}\nacme,,,,,,,,,,,\n`)).toEqual(['2 /name is missing', '2 /kind is missing']);
  expect(faults(`${HEADER}\nacme,Acme,company,,,,C,,,,,\n`)).toEqual(['2 /size is missing', '2 /region is missing']);
  expect(faults(`${HEADER}\nacme,Acme,operator,,,,,,,,,\n`)).toEqual(['2 /kind there is one operator']);
  expect(faults(`id,name,kind\nacme,Acme,partner,more\n`)[0]).toContain('more cells than the header');
  expect(faults(`${HEADER}\nacme,Acme,partner,,GROUP:X,,,,,,,\n`)[0]).toContain('kept for groups');
});

test('what no two rows can have in common is refused where it stands the second time', () => {
  const again = 'other,Other,partner,,FN-1,,,,,,,OWNER@acme.example';
  expect(faults(`${HEADER}\n${ROW}\n${ROW}\n${again}\n`).map((one) => one.slice(0, one.indexOf(' already')))).toEqual([
    '3 /id stands on line 2', '3 /registryNumber stands on line 2', '3 /ownerEmail stands on line 2',
    '4 /registryNumber stands on line 2', '4 /ownerEmail stands on line 2',
  ]); // prettier-ignore
});

test.each([
  ['', 'The file is empty.'],
  [HEADER, 'The file has a header and no rows.'],
  ['name,kind\nAcme,company', 'The file lacks the columns id.'],
  ['id,name,kind,id\na,b,c,d', 'The column id stands there twice.'],
  ['id,name,kind,branche\na,b,c,d', 'columns are not known'],
  [`${HEADER}\n"acme,Acme,company\n`, 'quotation mark'],
  [Buffer.from('id,name,kind\nacme,Caf\xe9,partner', 'latin1'), 'UTF-8'],
  [Buffer.from(`\uFEFF${HEADER}\n`, 'utf16le'), 'UTF-8'],
  [`${HEADER}\n${`${ROW}\n`.repeat(MAX_ROWS + 1)}`, '10001 rows'],
])('a file that cannot be read is refused as a whole, in words', (text, words) => {
  expect(refusal(text)).toContain(words);
});

test('columns that begin with # are left out', () => {
  expect(rows('id,name,kind,#remarks\nacme,Acme,partner,whatever\n')[0]?.faults).toEqual([]);
});
