import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bundleFunction } from '#infra/build/bundle.ts';
import { functionRows, type FunctionName } from '#infra/wiring.ts';
import { must } from '#shared/kernel/result.ts';
import type { Figure, Section } from './report.ts';
import { median, rotated, type Cost } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ROUNDS = 15;
const BOUND = 70;
/** The function everybody waits for. */
const PUBLIC: FunctionName = 'benchmark';
const PUBLIC_BOUND = 30;

/** Loading each function's bundle in a fresh process, above one that loads nothing. */
export async function benchStart(progress: (line: string) => void): Promise<Section> {
  const { path: folder, remove } = temporaryFolder();
  try {
    progress('start: bundling the functions');
    const scripts = [writeScript(folder, 'bare', '')];
    for (const [name, { entry }] of functionRows) {
      await bundleFunction(entry, join(folder, name));
      scripts.push(
        writeScript(
          folder,
          name,
          `await import(${JSON.stringify(pathToFileURL(join(folder, name, 'index.mjs')).href)});`,
        ),
      );
    }
    const costs = await run(scripts, progress);
    return section(costs);
  } finally {
    remove();
  }
}

/** The process says itself what it took since it began: spawning and ending are the machine's affair. */
function writeScript(folder: string, name: string, load: string): string {
  const path = join(folder, `${name}.mjs`);
  const report = `const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ wall: performance.now(), cpu: (user + system) / 1000 }), () => process.exit());`;
  writeFileSync(path, `${load}\n${report}\n`);
  return path;
}

const execute = promisify(execFile);

async function run(scripts: readonly string[], progress: (line: string) => void): Promise<Cost[][]> {
  const costs: Cost[][] = scripts.map(() => []);
  // The first round only brings the files into memory.
  for (let round = 0; round <= ROUNDS; round++) {
    if (round > 0) progress(`start: round ${round} of ${ROUNDS}`);
    for (const at of rotated(scripts.length, round)) {
      const { stdout } = await execute(process.execPath, [must(scripts[at], 'script')], { env: ENVIRONMENT });
      if (round > 0) must(costs[at], 'costs').push(JSON.parse(stdout) as Cost);
    }
  }
  return costs;
}

/** As on AWS, where nothing is contacted before the first event. */
const ENVIRONMENT = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  TENANT_TABLE: 'tenant',
  POOL_TABLE: 'pool',
  RELEASE_TABLE: 'release',
  ACCESS_TABLE: 'access',
  TENANT_ROLE_ARN: 'arn:aws:iam::000000000000:role/tenant',
  ORIGIN: 'https://bench.example',
  OIDC_ISSUER: 'https://identity.example',
  OIDC_CLIENT_ID: 'bench',
  BLOBS_URL: 's3://bench',
  SECRETS_URL: 'secretsmanager:bench',
  WORKFLOWS_URL: 'states:arn:aws:states:eu-central-1:000000000000:stateMachine:',
  IDENTITY_URL: 'cognito:bench',
  MAIL_URL: 'ses:bench@bench.example',
  SETUP_URL: 'secretsmanager:bench',
};

const leastWall = (costs: readonly Cost[]): number => Math.min(...costs.map(({ wall }) => wall));
const medianCpu = (costs: readonly Cost[]): number => median(costs.map(({ cpu }) => cpu));

function section([bare = [], ...costs]: readonly Cost[][]): Section {
  const figures = functionRows.map(([name], i): Figure => {
    const own = must(costs[i], 'costs');
    const cpu = (medianCpu(own) - medianCpu(bare)).toFixed(0);
    return {
      name: `start of ${name}`,
      value: leastWall(own) - leastWall(bare),
      unit: 'ms',
      atMost: name === PUBLIC ? PUBLIC_BOUND : BOUND,
      note: `${cpu} ms CPU`,
    };
  });
  return {
    part: 'start',
    title: `start of each function’s bundle above bare Node (least wall time of ${ROUNDS} interleaved runs; note: median CPU)`,
    figures: [
      ...figures,
      { name: 'bare Node', value: leastWall(bare), unit: 'ms', note: `${medianCpu(bare).toFixed(0)} ms CPU` },
    ],
  };
}
