import { arch, availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { progressLine } from '#infra/local/progress.ts';
import type { Installation } from './installation.ts';
import { asJson, asTable, type Section } from './report.ts';

const PARTS = [
  'instrument',
  'fold',
  'disclose',
  'coverage',
  'close',
  'start',
  'report',
  'http',
  'authorise',
  'capacity',
  'web',
  'lighthouse',
] as const;
type Part = (typeof PARTS)[number];
/** Those that need a whole installation. */
const HOSTED: readonly Part[] = ['http', 'authorise', 'capacity', 'web', 'lighthouse'];

const USAGE = `npm run bench -- [--json] [--only ${PARTS.join(',')}]`;
const progress = progressLine(process.stderr);

interface Asked {
  readonly json: boolean;
  readonly parts: readonly Part[];
}

/** What the project has promised about speed and cost, measured in one run on this machine. */
async function main({ json, parts }: Asked): Promise<void> {
  // DynamoDB Local takes any credentials; the clients insist on having some.
  process.env['AWS_REGION'] ??= 'eu-central-1';
  process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
  const machine = {
    at: new Date().toISOString(),
    node: process.version,
    arch: arch(),
    cpu: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    load: loadavg()[0],
  };
  const sections = await measure(parts);
  progress.clear();
  const head = `${machine.cpu}, ${machine.cores} cores, load ${machine.load?.toFixed(1)}, Node ${machine.node}`;
  process.stdout.write(json ? `${asJson(sections, machine)}\n` : `${head}\n\n${asTable(sections)}\n`);
}

/** Each part loads its code when its turn comes; the host comes last, since it changes this process's environment. */
async function measure(parts: readonly Part[]): Promise<Section[]> {
  const { say } = progress;
  const sections: Section[] = [];
  const wants = (part: Part): boolean => parts.includes(part);
  if (wants('instrument')) sections.push(await (await import('./instrument.ts')).benchInstrument(say));
  if (wants('fold')) sections.push(await (await import('./fold.ts')).benchFold(say));
  if (wants('disclose')) sections.push(await (await import('./disclose.ts')).benchDisclose(say));
  if (wants('coverage')) sections.push((await import('./coverage.ts')).benchCoverage(say));
  if (wants('close')) sections.push(await (await import('./close.ts')).benchClose(say));
  if (wants('start')) sections.push(await (await import('./start.ts')).benchStart(say));
  if (wants('report')) sections.push(await (await import('./published-report.ts')).benchReport(say));
  const withHost = parts.filter((part) => HOSTED.includes(part));
  if (withHost.length === 0) return sections;
  const installation = await (await import('./installation.ts')).startInstallation(say);
  try {
    return [...sections, ...(await measureHosted(wants, installation))];
  } finally {
    await installation.stop();
  }
}

async function measureHosted(wants: (part: Part) => boolean, installation: Installation): Promise<Section[]> {
  const sections: Section[] = [];
  if (wants('http')) sections.push(await (await import('./http.ts')).benchHttp(installation, progress.say));
  if (wants('authorise'))
    sections.push(await (await import('./authorise.ts')).benchAuthorise(installation, progress.say));
  if (wants('capacity')) sections.push(await (await import('./capacity.ts')).benchCapacity(installation, progress.say));
  if (wants('web')) sections.push(await (await import('./web.ts')).benchWeb(installation, progress.say));
  if (wants('lighthouse'))
    sections.push(await (await import('./lighthouse.ts')).benchLighthouse(installation, progress.say));
  return sections;
}

function readArguments(args: string[]): Asked {
  const { json, only } = parseArgs({ args, options: { json: { type: 'boolean' }, only: { type: 'string' } } }).values;
  const parts = (only?.split(',') ?? [...PARTS]) as Part[];
  const unknown = parts.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Error(`there is no part ${unknown.join(', ')}`);
  return { json: json ?? false, parts };
}

function asked(): Asked {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nUsage: ${USAGE}\n`);
    process.exit(1);
  }
}

// Ended early, the program still removes its folders; DynamoDB Local ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

try {
  await main(asked());
  // Whatever a client still keeps alive must not keep the program.
  process.exit(0);
} catch (error) {
  progress.clear();
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
