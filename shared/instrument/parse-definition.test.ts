import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, type Changes } from '#test/builders/changed.ts';
import { text } from '#test/builders/instrument.ts';
import { wholeInstrument } from '#test/builders/whole-instrument.ts';
import { parseDefinition } from './parse-definition.ts';
import { jsonFault } from './parse/json-text.ts';

const RULE = '/frameworks/0/stages/1/criteria/0/rule';
const PART = '/frameworks/1/groups/0/of/0';
const many = (count: number) => Array.from({ length: count }, () => ({ text: text('x') }));

test('a definition is read as it was written', () => {
  const whole = { $schema: './schema.json', ...wholeInstrument() };
  expect(parseDefinition(JSON.stringify(whole, null, 2))).toEqual({ ok: true, value: whole });
  expect(parseDefinition(`\ufeff${JSON.stringify(whole)}`)).toEqual({ ok: true, value: whole });
});

test.each<readonly [string, Changes, string, string]>([
  ['nothing where something must be', { '/indicators/0/code': undefined }, '/indicators/0/code', 'is missing'],
  ['a level without text', { '/indicators/0/levels/2/text': undefined }, '/indicators/0/levels/2/text', 'is missing'],
  ['a word for a list', { '/frameworks': 'x' }, '/frameworks', 'must be a list'],
  ['a word for a text in languages', { '/about': 'x' }, '/about', 'must be an object'],
  ['a number for a word', { '/id': 1 }, '/id', 'must be a text in quotes'],
  ['a word for a choice', { '/frameworks/0/monotone': 'yes' }, '/frameworks/0/monotone', 'must be true or false'],
  [
    'a broken number of decimals',
    { '/indicators/4/decimals': 1.5 },
    '/indicators/4/decimals',
    'must be a whole number',
  ],
  ['a misspelt key', { '/indicators/0/quest': 1 }, '/indicators/0', 'has "quest", which nobody reads here'],
  [
    'an unknown kind',
    { '/indicators/0/kind': 'scales' },
    '/indicators/0/kind',
    'must be "scale", "yes-no", "multi" or "number"',
  ],
  [
    'an unknown operator',
    { [`${RULE}/op`]: 'xor' },
    `${RULE}/op`,
    'must be "level", "selected", "reported", "all", "any", "none" or "count"',
  ],
  [
    'an unknown effect',
    { '/indicators/0/dontKnow': 'no' },
    '/indicators/0/dontKnow',
    'must be "refused", "lowest" or "left-out"',
  ],
  ['an unknown profile dimension', { '/profile/0': 'colour' }, '/profile/0', 'must be "industry", "size" or "region"'],
  ['a text in no language', { '/about': {} }, '/about', 'has no text in any language'],
  ['an empty text', { '/about/en': '' }, '/about/en', 'must have at least 1 characters'],
  [
    'a language that is none',
    { '/about/english': 'x' },
    '/about/english',
    'is no key of this kind: must be a code, or a language like "en"',
  ],
  [
    'a code of the wrong form',
    { '/indicators/0/code': 'a1' },
    '/indicators/0/code',
    'must look like /^[A-Z]{1,3}[0-9]{1,3}$/',
  ],
  ['a scale of one level', { '/indicators/0/levels': many(1) }, '/indicators/0/levels', 'must have at least 2 entries'],
  [
    'more levels than the pool can tell apart',
    { '/indicators/0/levels': many(14) },
    '/indicators/0/levels',
    'must have at most 13 entries',
  ],
  [
    'more bins than the pool can tell apart',
    { '/indicators/4/edges': Array.from({ length: 13 }, (_, i) => i + 1) },
    '/indicators/4/edges',
    'must have at most 12 entries',
  ],
  ['a rule that asks for nothing', { [`${RULE}/atLeast`]: 0 }, `${RULE}/atLeast`, 'must be at least 1'],
  [
    'a share above the whole',
    { '/references/0/rows/0/share': 101 },
    '/references/0/rows/0/share',
    'must be at most 100',
  ],
  ['a weight of nothing', { [`${PART}/weight`]: 0 }, `${PART}/weight`, 'must be more than 0'],
  ['a part of nothing', { [PART]: {} }, PART, 'must have exactly one of "indicator", "criterion" or "group"'],
  ['a part of two things', { [PART]: { indicator: 'A1', criterion: 'x' } }, PART, 'mixes several kinds in one'],
])('%s is told with its place', (_, changes, pointer, detail) => {
  const result = parseDefinition(JSON.stringify(changed(wholeInstrument(), changes)));
  expect(result).toEqual({ ok: false, error: [{ pointer, detail, severity: 'fault' }] });
});

test.each([
  ['an empty file', '', '', 'ends where a value should be (line 1, column 1)'],
  ['a comma too many', '{\n  "id": "x",\n}', '/id', 'has "}" where a key in quotes should be (line 3, column 1)'],
  [
    'a comma too few',
    '{"a": 1\n "b": 2}',
    '/a',
    'has "\\"" where "," or the end of the object or list should be (line 2, column 2)',
  ],
  ['a file cut off', '{"a": [1, {"b": ', '/a/1/b', 'ends where a value should be (line 1, column 17)'],
  ['a word without quotes', '[1, yes]', '/1', 'has "yes" where a value should be (line 1, column 5)'],
  ['a key without quotes', '{a: 1}', '', 'has "a" where a key in quotes or "}" should be (line 1, column 2)'],
  ['a string of two lines', '["a\nb"]', '/0', 'has "\\"" where a value or "]" should be (line 1, column 2)'],
  [
    'a bracket of the other kind',
    '{"a": [1}',
    '/a/0',
    'has "}" where "," or the end of the object or list should be (line 1, column 9)',
  ],
  ['something after the end', '{} {}', '', 'has "{" where nothing more should be (line 1, column 4)'],
  [
    'a key that is there twice',
    '{"a": {"b": 1,\n "b": 2}}',
    '/a/b',
    'is there twice: only the last one would count (line 2, column 2)',
  ],
  [
    'nesting without an end',
    '['.repeat(99),
    `${'/0'.repeat(65)}`,
    'is nested more than 64 levels deep (line 1, column 65)',
  ],
])('%s is told with line and column', (_, json, pointer, detail) => {
  expect(parseDefinition(json)).toEqual({ ok: false, error: [{ pointer, detail, severity: 'fault' }] });
});

test('what is far too long is not read at all', () => {
  const json = `["${'x'.repeat(4_000_000)}"]`;
  expect(parseDefinition(json)).toMatchObject({
    ok: false,
    error: [{ detail: expect.stringContaining('no definition') as string }],
  });
});

const parses = (json: string): boolean => {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
};

test('the place of a fault is found exactly where JSON.parse finds one at all', () => {
  const json = fc.json({ maxDepth: 4 });
  const spoilt = fc
    .tuple(
      fc.oneof(json, fc.constant(JSON.stringify(wholeInstrument().maps))),
      fc.nat(),
      fc.constantFrom('', ',', '}', ']', '"', ':', 'x', '\\', '\n', '-', '0', '\u0001'),
    )
    .map(
      ([whole, at, mark]) =>
        whole.slice(0, at % (whole.length + 1)) + mark + whole.slice((at % (whole.length + 1)) + 1),
    );
  fc.assert(
    fc.property(fc.oneof(json, spoilt, fc.string()), (candidate) => {
      const fault = jsonFault(candidate);
      if (fault?.detail.startsWith('is there twice')) return;
      expect(fault === undefined).toBe(parses(candidate));
    }),
    { numRuns: 2000 },
  );
});
