import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { describe, expect, it } from 'vitest';
import { layoutWith, PERMITTED, TRESPASSES } from './imports.fixture.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FENCES = fileURLToPath(new URL('../../.dependency-cruiser.mjs', import.meta.url));

/** `rule: module` for every import that a fence stopped. */
async function stoppedIn(baseDir: string): Promise<string[]> {
  const options = await extractDepcruiseOptions(FENCES);
  const folders = ['shared', 'functions', 'infra', 'web/src', 'test'];
  const { output } = await cruise(folders, { ...options, baseDir, validate: true });
  const { violations } = (output as ICruiseResult).summary;
  return violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

async function stoppedAmong(imports: typeof TRESPASSES): Promise<string[]> {
  const folder = await layoutWith(imports);
  try {
    return await stoppedIn(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the fences between folders', async () => {
  const stopped = await stoppedAmong([...TRESPASSES, ...PERMITTED]);

  it.each(TRESPASSES)('$rule stops $from importing $imports', ({ rule, from }) => {
    expect(stopped).toContain(`${rule}: ${from}`);
  });

  it.each(PERMITTED)('$rule lets $from import $imports', ({ from }) => {
    expect(stopped.filter((line) => line.endsWith(`: ${from}`))).toEqual([]);
  });

  it('have a fixture each', async () => {
    const { ruleSet } = await extractDepcruiseOptions(FENCES);
    const names = new Set(TRESPASSES.map(({ rule }) => rule));
    expect([...names].sort()).toEqual(ruleSet?.forbidden?.map(({ name }) => name).sort());
  });

  it('stand in this repository', async () => {
    expect(await stoppedIn(ROOT)).toEqual([]);
  });
});
