import { expect, test } from 'vitest';
import { changed } from '#test/builders/changed.ts';
import { earlierInstrument, laterInstrument } from '#test/builders/versions.ts';
import { wholeInstrument } from '#test/builders/whole-instrument.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { fileNameOf, FOLDER, INDEX_FILE, SCHEMA_FILE } from './folder.ts';
import { run } from './run.ts';

const asText = (definition: Instrument): string => JSON.stringify(definition);

/** Runs a command line over files in memory. */
async function cli(line: string, files: Record<string, string> = {}) {
  const said = { out: [] as string[], err: [] as string[] };
  const written: Record<string, string> = {};
  const code = await run(
    {
      read: (path) => files[path],
      write: (path, text) => void (written[path] = text),
      list: (folder) =>
        Object.keys({ ...files, ...written }).flatMap((path) =>
          path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
        ),
      format: (_, text) => Promise.resolve(text),
      out: (text) => said.out.push(text),
      err: (text) => said.err.push(text),
    },
    line.split(' ').filter((word) => word !== ''),
  );
  return { code, out: said.out.join('\n'), err: said.err.join('\n'), written };
}

const FILES = {
  good: asText(wholeInstrument()),
  doubtful: asText(changed(wholeInstrument(), { '/frameworks/0/stages/1/criteria/0/sources': [] })),
  bad: asText(changed(wholeInstrument(), { '/about': { en: 'x' }, '/frameworks/1/bands/2/from': 9 })),
  shapeless: asText(changed(wholeInstrument(), { '/indicators/0/kind': 'scales' })),
  broken: '{"id": ',
  answers: '{"A1": 3, "A2": 3, "B1": 1, "M1": ["x"], "K1": 60}',
};

test.each([
  ['nothing', ''],
  ['a command nobody knows', 'chek good'],
  ['a name every object has', 'toString good'],
  ['a file too few', 'score good'],
  ['a file too many', 'check good bad'],
  ['an option nobody knows', 'check good --all'],
])('%s gets the usage and exit code 2', async (_, line) => {
  const { code, out, err } = await cli(line, FILES);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Usage: npm run instrument -- ');
});

test.each(['check', 'template', 'add'])('%s says in a sentence that a file is not there', async (command) => {
  expect(await cli(`${command} nowhere`)).toMatchObject({
    code: 1,
    out: '',
    err: 'There is no file nowhere, or it cannot be read.',
  });
});

test('check prints what a definition without faults consists of', async () => {
  const { code, out, err } = await cli('check good', FILES);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('indicators  6: 2 scale, 1 yes-no, 1 multi, 2 number; 2 optional');
  expect(out).toContain('steps: ladder of 3 (s0 · s1 · s2), 5 criteria');
  expect(out).toContain('points: score of 3 (b0 · b1 · b2), 1 criterion');
  expect(out).toContain('2 signs, 2 of them cited');
  expect(out).toContain('good: no faults, no warnings');
});

test('check prints every fault with its path, and fails', async () => {
  const { code, out, err } = await cli('check bad', FILES);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.split('\n')).toEqual([
    'bad: 2 faults, no warnings',
    '  fault    /about: has no text in "de"',
    '  fault    /frameworks/1/bands/2/from: above the best possible total, 1.5: nobody can reach it',
  ]);
});

test('check prints warnings, and does not fail for them', async () => {
  const { code, out } = await cli('check doubtful', FILES);
  expect(code).toBe(0);
  expect(out).toContain('  warning  /frameworks/0/stages/1/criteria/0/sources: "c1-0" cites no source');
});

test('check says where a file is no JSON or has another shape', async () => {
  expect(await cli('check broken', FILES)).toMatchObject({
    code: 1,
    err: 'broken: 1 fault, no warnings\n  fault    /id: ends where a value should be (line 1, column 8)',
  });
  expect((await cli('check shapeless', FILES)).err).toContain('/indicators/0/kind: must be "scale", "yes-no"');
});

test('score prints stage, way to the next one, groups, dimensions, figures and next steps', async () => {
  const { code, out } = await cli('score good answers', FILES);
  expect(code).toBe(0);
  expect(out.split('\n').map((line) => line.trimEnd())).toEqual([
    'Synthetic · synthetic 1.0',
    '',
    'Steps: s1 (2 of 3)',
    '  to s2: 1 criterion missing',
    '    [x] c2-0',
    '    [x] c2-1',
    '    [ ] c2-2',
    '    pillars  2',
    '',
    'Points: b2 (3 of 3, total 1.042)',
    '  nothing above',
    '    total  1.042',
    '    inner  1.083',
    '',
    'Dimensions',
    '  Alpha  75 of 100',
    '  Beta   66.7 of 100',
    '',
    'Figures',
    '  K1  60 percent  Question K1?',
    '',
    'Next steps, by how many frameworks they move',
    '  1. c2-2 (steps)',
    '     do c2-2',
  ]);
});

test('score says what is not answered yet', async () => {
  const { code, out } = await cli('score good answers', { ...FILES, answers: '{"A1": 3}' });
  expect(code).toBe(0);
  expect(out).toContain('Not answered yet, counted as lowest: A2, B1, M1');
});

test('score can be read by programs', async () => {
  const { code, out } = await cli('score good answers --json', FILES);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    instrument: 'synthetic',
    frameworks: [{ stage: 's1' }, { stage: 'b2' }],
    kpis: [{ code: 'K1', value: 60 }],
    nextSteps: [{ framework: 'steps', stage: 's2', criterion: 'c2-2', moves: ['steps'] }],
    missing: [],
  });
});

test('score says what is wrong with answers, and shows none of them', async () => {
  const answers = '{"A1": 77, "M1": ["secret"], "K1": "secret", "B1": "dont-know"}';
  const { code, out, err } = await cli('score good answers', { ...FILES, answers });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.split('\n')).toEqual([
    'answers: 3 faults',
    '  A1 must be a level from 0 to 4',
    '  M1 may only select from x, y, z',
    '  K1 must be a number from 0 to 100',
  ]);
});

test('score and template speak another language when asked, and say when they cannot', async () => {
  const files = { ...FILES, good: asText(changed(wholeInstrument(), { '/title/de': 'Künstlich' })) };
  expect((await cli('score good answers --language de', files)).out).toContain('Künstlich');
  expect(await cli('score good answers --language fr', files)).toMatchObject({
    code: 1,
    err: 'The definition has no texts in "fr", only in en, de.',
  });
});

test('a filled-in template is a file of answers', async () => {
  const { code, out } = await cli('template good', FILES);
  expect(code).toBe(0);
  const filled = out.replace('"A1": null', '"A1": 2');
  expect((await cli('score good answers', { ...FILES, answers: filled })).out).toContain(
    'counted as lowest: A2, B1, M1',
  );
});

test('diff prints what maps, is rescored and breaks; it fails when something breaks', async () => {
  const files = { old: asText(earlierInstrument()), new: asText(laterInstrument()) };
  const well = await cli('diff old new', files);
  expect(well.code).toBe(0);
  expect(well.out).toContain('  rescored   3  B9 → B1, M9 → M1, K9 → K1');
  expect(well.out).toContain('Nothing breaks.');
  const bad = await cli('diff old new', { ...files, new: FILES.good });
  expect(bad.code).toBe(1);
  expect(bad.out).toContain('  /maps/0/comparable/0: "steps" rests on K2, which is new');
});

test('schema prints the JSON Schema, and publishes it when asked', async () => {
  const { out } = await cli('schema');
  expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  expect((await cli('schema --write')).written).toEqual({ [SCHEMA_FILE]: out });
});

const TARGET = `${FOLDER}/${fileNameOf(wholeInstrument())}`;

test('add copies a definition and lists it', async () => {
  const { code, written } = await cli('add good', FILES);
  expect(code).toBe(0);
  expect(JSON.parse(written[TARGET] ?? '')).toEqual({ $schema: './schema.json', ...wholeInstrument() });
  expect(written[INDEX_FILE]).toContain("import synthetic1x0 from './synthetic-1.0.json'");
});

test('add leaves a definition that is there as it is', async () => {
  const { code, written } = await cli('add good', { ...FILES, [TARGET]: FILES.good });
  expect(code).toBe(0);
  expect(Object.keys(written)).toEqual([INDEX_FILE]);
});

test('add refuses to change a definition', async () => {
  const { code, written, err } = await cli('add good', { ...FILES, [TARGET]: FILES.doubtful });
  expect({ code, written }).toEqual({ code: 1, written: {} });
  expect(err).toContain('A definition never changes: give this one a new version.');
});

test('add refuses a definition with faults', async () => {
  expect(await cli('add bad', FILES)).toMatchObject({ code: 1, written: {} });
});
