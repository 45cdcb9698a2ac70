import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { definitionSchema } from '#shared/instrument/definition-schema.ts';
import { parseDefinition } from '#shared/instrument/parse-definition.ts';
import { INSTRUMENTS } from '#shared/instrument/registry.ts';
import { indexText } from '#infra/instrument/folder.ts';
import { changed, type Changes } from '#test/builders/changed.ts';
import { wholeInstrument } from '#test/builders/whole-instrument.ts';

const FOLDER = join(import.meta.dirname, '../../shared/instrument/definitions');
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const SCHEMA = JSON.parse(textOf('schema.json')) as object;
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== 'schema.json');

/** A validator that shares nothing with the schemas ours are made from; strict, so that it refuses a doubtful schema. */
const accepts = new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(SCHEMA);

test('the list of definitions is what `npm run instrument -- add` makes of the folder', () => {
  const unformatted = (text: string): string => text.replaceAll(/\s+/g, ' ');
  expect(unformatted(textOf('index.ts'))).toContain(unformatted(indexText(FILES)).trim().split(' export ')[0] ?? '');
  expect(INSTRUMENTS.map(({ id, version }) => `${id}-${version}.json`).sort()).toEqual([...FILES].sort());
});

test('the published JSON Schema is what `npm run instrument -- schema --write` makes', () => {
  expect(SCHEMA).toEqual(definitionSchema());
});

test.each(FILES)('%s names the schema and keeps it', (name) => {
  const file = JSON.parse(textOf(name)) as { $schema?: string };
  expect(file.$schema).toBe('./schema.json');
  accepts(file);
  expect(accepts.errors ?? []).toEqual([]);
  expect(parseDefinition(textOf(name)).ok).toBe(true);
});

const BROKEN: readonly (readonly [string, Changes])[] = [
  ['a code missing', { '/indicators/0/code': undefined }],
  ['an unknown kind', { '/indicators/0/kind': 'scales' }],
  ['a key nobody reads', { '/indicators/0/quest': 1 }],
  ['a text in no language', { '/about': {} }],
  ['a language that is none', { '/about/english': 'x' }],
  ['a scale of one level', { '/indicators/0/levels': [{ text: { en: 'x' } }] }],
  ['a code of the wrong form', { '/indicators/0/code': 'a1' }],
  ['a rule deep down that asks for nothing', { '/frameworks/0/stages/2/criteria/2/rule/rules/0/atLeast': 0 }],
  ['a rule without rules', { '/frameworks/0/stages/2/criteria/2/rule/rules': [] }],
  ['a part of two things', { '/frameworks/1/groups/0/of/0': { indicator: 'A1', criterion: 'strong' } }],
  ['a weight of nothing', { '/frameworks/1/groups/0/of/0/weight': 0 }],
  ['a share above the whole', { '/references/0/rows/0/share': 101 }],
  ['a broken level in a map', { '/maps/0/indicators/2/levels': [0.5] }],
];

test('a definition that uses everything keeps the published schema', () => {
  expect(accepts(wholeInstrument())).toBe(true);
});

test.each(BROKEN)('%s is refused by the published schema and by ours', (_, changes) => {
  const broken = changed(wholeInstrument(), changes);
  expect(accepts(broken)).toBe(false);
  expect(parseDefinition(JSON.stringify(broken)).ok).toBe(false);
});

const MAIN = join(import.meta.dirname, '../../infra/instrument/main.ts');
const program = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

test('the program ends with 0, 1 or 2: well, at fault, not understood; and never with a stack trace', () => {
  const runs = [program('check', join(FOLDER, FILES[0] ?? '')), program('check', FOLDER), program('chek')];
  expect(runs.map(({ status }) => status)).toEqual([0, 1, 2]);
  for (const { stderr } of runs) expect(stderr).not.toContain('    at ');
});
