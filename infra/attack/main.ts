import { parseArgs } from 'node:util';
import { progressLine } from '#infra/local/progress.ts';
import { CATALOGUE } from './catalogue.ts';
import { STANDARD } from './publish.ts';
import { asJson, asTable, failures } from './report.ts';
import { sizesIn } from './sizes.ts';
import { runAll } from './workers.ts';

const USAGE = `npm run attack -- [--json] [--quick] [--seed 1] [--only ${Object.keys(CATALOGUE).join(',')}]`;
const BAR = 20;

interface Asked {
  readonly json: boolean;
  readonly quick: boolean;
  readonly seed: number;
  readonly only: readonly string[];
}

/** Attacks the published figures of synthetic populations, and fails when a bound does not hold. */
async function main({ json, quick, seed, only }: Asked): Promise<void> {
  const progress = progressLine(process.stderr);
  const results = await runAll(
    only.map((id) => ({ id, quick, seed })),
    (done, text) => progress.say(`${'█'.repeat(Math.round((BAR * done) / only.length)).padEnd(BAR, '░')} ${text}`),
  );
  progress.clear();
  const date = new Date().toISOString().slice(0, 10);
  process.stdout.write(
    `${json ? asJson(results, { policy: STANDARD.id, date, quick, seed, populations: sizesIn(quick) }) : asTable(results)}\n`,
  );
  process.exitCode = failures(results).length > 0 ? 1 : 0;
}

function asked(): Asked {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  const only = values.only?.split(',') ?? Object.keys(CATALOGUE);
  const unknown = only.find((id) => !CATALOGUE[id]);
  if (unknown) throw new Error(`there is no attack ${unknown}`);
  if (!/^\d{1,6}$/.test(values.seed)) throw new Error('a seed is a number of up to six digits');
  return { json: values.json, quick: values.quick, seed: Number(values.seed), only };
}

try {
  await main(asked());
} catch (error) {
  process.stderr.write(`${(error as Error).message}\nUsage: ${USAGE}\n`);
  process.exitCode = 1;
}
