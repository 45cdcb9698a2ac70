import { expect, test } from 'vitest';
import { indexText } from './folder.ts';

test('the index lists definitions only, versions number by number', () => {
  const names = ['index.ts', 'schema.json', 'b-1.10.json', 'b-1.9.json', 'a-long-name-0.1.json', 'b-1.9.json.bak'];
  expect(indexText(names).split('\n').slice(1)).toEqual([
    "import aLongName0x1 from './a-long-name-0.1.json' with { type: 'json' };",
    "import b1x9 from './b-1.9.json' with { type: 'json' };",
    "import b1x10 from './b-1.10.json' with { type: 'json' };",
    '',
    'export const DEFINITIONS: readonly unknown[] = [aLongName0x1, b1x9, b1x10];',
    '',
  ]);
});
