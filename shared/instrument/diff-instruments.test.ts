import { expect, test } from 'vitest';
import { changed, type Changes } from '#test/builders/changed.ts';
import { group, kpi, level, multi } from '#test/builders/instrument.ts';
import { earlierInstrument, laterInstrument } from '#test/builders/versions.ts';
import { wholeInstrument } from '#test/builders/whole-instrument.ts';
import { diffInstruments } from './diff-instruments.ts';

const MAP = '/maps/0/indicators';

test('what became of every indicator is told, and what is asked for the first time', () => {
  expect(diffInstruments(earlierInstrument(), laterInstrument())).toMatchObject({
    same: ['A1'],
    renamed: [{ from: 'A9', to: 'A2' }],
    rescored: [
      { from: 'B9', to: 'B1' },
      { from: 'M9', to: 'M1' },
      { from: 'K9', to: 'K1' },
    ],
    dropped: ['Z9', 'K8'],
    added: ['K2'],
    comparable: [],
    breaks: [],
  });
});

test.each<readonly [string, Changes, Changes, string, string]>([
  ['another instrument', {}, { '/id': 'other' }, '/id', '"other" is another instrument than "synthetic"'],
  ['a version that is not later', { '/version': '1.0' }, {}, '/version', '1.0 is not later than 1.0'],
  ['no word about the earlier version', { '/version': '0.8' }, {}, '/maps', 'does not say how answers to 0.8 map'],
  [
    'an earlier indicator the map forgets',
    {},
    { [`${MAP}/5`]: { how: 'dropped', from: 'K8' }, [`${MAP}/length`]: 6 },
    MAP,
    'Z9 of 0.9 is not mentioned: say "same", "renamed", "rescored" or "dropped"',
  ],
  [
    'a map from an indicator that never was',
    {},
    { [`${MAP}/-`]: { how: 'dropped', from: 'X1' } },
    `${MAP}/7/from`,
    '"X1" is not an indicator of 0.9',
  ],
  [
    'the same question with fewer levels',
    {},
    { '/indicators/0/levels/4': undefined, '/indicators/0/levels/length': 4 },
    `${MAP}/0`,
    'A1 had 5 levels and has 4',
  ],
  [
    'the same question of another kind',
    { '/indicators/2': multi('A1', ['x', 'y']) },
    {},
    `${MAP}/0`,
    'A1 was a multi and is a scale',
  ],
  [
    'the same question that may no longer be waived',
    {},
    { '/indicators/0/notApplicable': 'refused' },
    `${MAP}/0`,
    'A1 no longer takes "not-applicable"',
  ],
  [
    'the same question one has to know now',
    {},
    { '/indicators/0/dontKnow': 'refused' },
    `${MAP}/0`,
    'A1 no longer takes "dont-know"',
  ],
  [
    'not to know that counts otherwise',
    {},
    { '/indicators/0/dontKnow': 'left-out' },
    `${MAP}/0`,
    'A1 counts "dont-know" as left-out',
  ],
  [
    'the same selection of other options',
    {},
    { [`${MAP}/3`]: { how: 'renamed', from: 'M9', to: 'M1' } },
    `${MAP}/3`,
    'M1 had the options w, x and has x, y, z',
  ],
  [
    'the same number on another grid',
    {},
    { [`${MAP}/4`]: { how: 'renamed', from: 'K9', to: 'K1' } },
    `${MAP}/4`,
    'K1 has another grid',
  ],
  [
    'the same number in a narrower range',
    { '/indicators/4': kpi('K9', { range: { min: -1, max: 100 } }) },
    { [`${MAP}/4`]: { how: 'renamed', from: 'K9', to: 'K1' } },
    `${MAP}/4`,
    'K1 has a narrower range',
  ],
  [
    'the same number in another unit',
    { '/indicators/4': kpi('K9', { unit: { en: 'days', de: 'Tage' } }) },
    { [`${MAP}/4`]: { how: 'renamed', from: 'K9', to: 'K1' } },
    `${MAP}/4`,
    'K1 is in another unit',
  ],
  [
    'the same number in the other direction',
    { '/indicators/4': kpi('K9', { direction: 'lower-is-better' }) },
    { [`${MAP}/4`]: { how: 'renamed', from: 'K9', to: 'K1' } },
    `${MAP}/4`,
    'K1 was lower-is-better and is higher-is-better',
  ],
  [
    'a rescoring that forgets a level',
    {},
    { [`${MAP}/2/levels`]: [0, 1] },
    `${MAP}/2`,
    'has 2 levels for the 3 steps of B9',
  ],
  [
    'a rescoring that forgets an option',
    {},
    { [`${MAP}/3/options/w`]: undefined },
    `${MAP}/3`,
    'says nothing about the option "w"',
  ],
  [
    'a rescoring of an option that never was',
    {},
    { [`${MAP}/3/options/v`]: null },
    `${MAP}/3`,
    '"v" was not an option of M9',
  ],
  [
    'a rescoring of options where there were levels',
    { '/indicators/0': { ...earlierInstrument().indicators[1], code: 'M9' } },
    {},
    `${MAP}/3`,
    'has options, and M9 was a scale',
  ],
  [
    'a value read anew where there was none',
    { '/indicators/4': { ...earlierInstrument().indicators[1], code: 'K9' } },
    {},
    `${MAP}/4`,
    'K9 was a scale: its answers have no value to read anew',
  ],
  [
    'results that cannot compare, for the framework is new',
    {},
    { '/maps/0/comparable': ['points'] },
    '/maps/0/comparable/0',
    '"points" is new: 0.9 has no results to compare with',
  ],
  [
    'results that cannot compare, for the stages are others',
    { '/frameworks/0/stages/2/code': 'top' },
    { '/maps/0/comparable': ['steps'], [`${MAP}/6`]: { how: 'renamed', from: 'K8', to: 'K2' } },
    '/maps/0/comparable/0',
    '"steps" had the stages s0, s1, top and has s0, s1, s2',
  ],
  [
    'results that cannot compare, for an indicator is new',
    {},
    { '/maps/0/comparable': ['steps'] },
    '/maps/0/comparable/0',
    '"steps" rests on K2, which is new',
  ],
  [
    'results that cannot compare, for an indicator is dropped',
    { '/frameworks/0/stages/1/criteria/0/rule': level('Z9', 2) },
    { '/maps/0/comparable': ['steps'], [`${MAP}/6`]: { how: 'renamed', from: 'K8', to: 'K2' } },
    '/maps/0/comparable/0',
    '"steps" rested on Z9, which is dropped',
  ],
])('%s breaks', (_, before, after, pointer, detail) => {
  const { breaks } = diffInstruments(changed(earlierInstrument(), before), changed(laterInstrument(), after));
  expect(breaks).toEqual([{ pointer, detail }]);
});

const changesOf = (before: Changes, after: Changes, code = 'steps') => {
  const earlier = changed(wholeInstrument(), { '/version': '0.9', ...before });
  const later = changed(wholeInstrument(), after);
  return diffInstruments(earlier, later).frameworks.find(({ framework }) => framework === code)?.changes;
};
const CRITERION = '/frameworks/0/stages/1/criteria/0';

const RESCORED = { how: 'rescored', from: 'A1', to: 'A1' };

/** What is said of the criterion that asked for level 2 of A1 and asks for level 3, after such a rescoring. */
const afterRescoring = (levels: readonly (number | null)[]) =>
  changesOf({}, { [`${CRITERION}/rule`]: level('A1', 3), '/maps/0/indicators/0': { ...RESCORED, levels } })?.filter(
    (change) => change.includes('"c1-0"'),
  );

test.each([
  ['one level further up', [0, 1, 3, 3, 4]],
  ['where a level has no counterpart', [0, null, 3, 4, 4]],
])('a criterion that follows its indicator %s is the same', (_, levels) => {
  expect(afterRescoring(levels)).toEqual([]);
});

test.each([
  ['no longer tells the asked level from the one below', [0, 3, 3, 3, 4]],
  ['loses the asked level', [0, 1, null, 3, 4]],
  ['puts it lower than is asked now', [0, 1, 2, 3, 4]],
])('a criterion is another one where a rescoring %s', (_, levels) => {
  expect(afterRescoring(levels)).toEqual(['asks otherwise for "c1-0" on stage "s1"']);
});

test('options under new names are the same criterion', () => {
  const rule = (of: string[]) => ({ op: 'selected', indicator: 'M1', atLeast: 1, of });
  const CHOICE = '/frameworks/0/stages/1/criteria/1/rule';
  const mapping = { how: 'rescored', from: 'M1', to: 'M1', options: { x: 'x', y: 'z' } };
  expect(changesOf({ [CHOICE]: rule(['x', 'y']) }, { [CHOICE]: rule(['x', 'z']), [`${MAP}/3`]: mapping })).toEqual([]);
});

test.each<readonly [string, Changes, Changes, string, readonly string[]]>([
  ['nothing', {}, {}, 'steps', []],
  ['texts and sources', {}, { [`${CRITERION}/text/en`]: 'other', [`${CRITERION}/sources`]: [] }, 'steps', []],
  ['the order of keys', {}, { [`${CRITERION}/rule`]: { atLeast: 2, indicator: 'A1', op: 'level' } }, 'steps', []],
  [
    'a new name of an indicator',
    { [`${CRITERION}/rule`]: level('A9', 2) },
    { [`${CRITERION}/rule`]: level('A2', 2) },
    'steps',
    [],
  ],
  ['a rule', {}, { [`${CRITERION}/rule`]: level('A1', 1) }, 'steps', ['asks otherwise for "c1-0" on stage "s1"']],
  [
    'a criterion that goes',
    {},
    {
      '/frameworks/0/stages/2/criteria': wholeInstrument().frameworks.flatMap((one) =>
        one.kind === 'ladder' ? one.stages[2]?.criteria.slice(0, 2) : [],
      ),
    },
    'steps',
    ['no longer asks for "c2-2" on stage "s2"'],
  ],
  ['a criterion that comes', { '/frameworks/1/criteria': [] }, {}, 'points', ['asks for "strong" now']],
  [
    'a stage',
    {},
    { '/frameworks/0/stages/0/code': 'floor' },
    'steps',
    ['had the stages s0, s1, s2 and has floor, s1, s2'],
  ],
  ['a band', {}, { '/frameworks/1/bands/2/from': 1.2 }, 'points', ['band "b2" began at 1 and begins at 1.2']],
  [
    'a group',
    {},
    { '/frameworks/1/groups/1': group('inner', 'mean', { indicator: 'A1' }) },
    'points',
    ['adds up its groups in another way'],
  ],
  ['monotony', {}, { '/frameworks/1/monotone': false }, 'points', ['is monotone no longer']],
  [
    'a kind',
    { '/frameworks/0/code': 'points', '/frameworks/1/code': 'steps' },
    {},
    'steps',
    ['was a score and is a ladder'],
  ],
  ['a framework that comes', { '/frameworks/1/code': 'old' }, {}, 'points', ['is new']],
  ['a framework that goes', { '/frameworks/1/code': 'old' }, {}, 'old', ['is gone']],
])('what changed in a framework is told: %s', (_, before, after, code, changes) => {
  expect(changesOf(before, after, code)).toEqual(changes);
});
