import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { nodePrf } from '#functions/doors/prf.ts';
import { disclose } from '#shared/crossings/disclose.ts';
import { packLedger } from '#shared/crossings/membership/ledger.ts';
import { planEdition } from '#shared/crossings/plan/plan-edition.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { contributionHead } from '#shared/pool/contribution.ts';
import { discloseInputOf, EPOCH, INSTRUMENT, membershipOf, planInputOf, POLICY } from './first-edition.ts';
import type { Memory } from './disclose-memory.ts';
import { packedContributions } from './population.ts';
import type { Figure, Section } from './report.ts';
import { interleaved, median, type Cost } from './rounds.ts';

const CONTRIBUTORS = 20_000;
const ROUNDS = 3;
/** Draws of noise timed on their own. */
const DRAWS = 50_000;
/** Of the same length as what a cell's noise is drawn from. */
const MESSAGE = utf8(`cell|v1|${'0'.repeat(16)}|${'f'.repeat(16)}`);

/** The pure step of an edition: a tally and a plan become the cells of the whole registry. And what the ledger takes. */
export async function benchDisclose(progress: (line: string) => void): Promise<Section> {
  progress(`disclose: planning and counting ${CONTRIBUTORS.toLocaleString('en')} contributors`);
  const contributions = [...packedContributions(INSTRUMENT, CONTRIBUTORS)];
  const membership = membershipOf(contributions.map(contributionHead));
  const planInput = planInputOf(membership);
  const plan = planEdition(planInput);
  const input = discloseInputOf(contributions, plan);
  const costs = await interleaved(
    ROUNDS,
    {
      plan: () => planEdition(planInput),
      disclose: () => disclose(input),
      draws: () => times(() => nodePrf.hmacSha256(EPOCH, MESSAGE)),
      createHmac: () => times(() => createHmac('sha256', EPOCH).update(MESSAGE).digest()),
    },
    (round) => progress(`disclose: round ${round} of ${ROUNDS}`),
  );
  progress('disclose: measuring memory in a process of its own');
  const shown = plan.cohorts.filter(({ action }) => action === 'publish').length;
  return {
    part: 'disclose',
    title: `a first edition of ${CONTRIBUTORS.toLocaleString('en')} contributors to ${INSTRUMENT.id} ${INSTRUMENT.version} under ${POLICY.id}: ${plan.cohorts.length.toLocaleString('en')} cohorts, ${shown} shown, every table (medians of ${ROUNDS} interleaved rounds)`,
    figures: [
      ...timeFigures(costs, drawsOf(input)),
      ...memoryFigures(await memory()),
      {
        name: 'ledger per 10,000 contributors',
        value: (packLedger(membership).length * 10_000) / membership.count / 1000,
        unit: 'kB',
        atMost: 200,
      },
    ],
  };
}

function times(work: () => unknown): void {
  for (let i = 0; i < DRAWS; i++) work();
}

type Input = ReturnType<typeof discloseInputOf>;

/** How often disclosing asks for a keyed hash. */
function drawsOf(input: Input): number {
  let draws = 0;
  const hmacSha256: typeof nodePrf.hmacSha256 = (key, message) => (draws++, nodePrf.hmacSha256(key, message));
  const keys = { ...input.noise.keys, prf: { ...nodePrf, hmacSha256 } };
  disclose({ ...input, noise: { ...input.noise, keys } });
  return draws;
}

function timeFigures(
  costs: Readonly<Record<'plan' | 'disclose' | 'draws' | 'createHmac', Cost[]>>,
  draws: number,
): Figure[] {
  const cpu = (name: keyof typeof costs): number => median(costs[name].map((cost) => cost.cpu));
  const wall = (name: keyof typeof costs): number => median(costs[name].map((cost) => cost.wall));
  // Within a round the machine is the same for both, so ratios are taken there.
  const ratio = (a: keyof typeof costs, b: keyof typeof costs): number =>
    median(costs[a].map((cost, i) => cost.cpu / (costs[b][i]?.cpu ?? NaN)));
  const each = (name: keyof typeof costs) => ({ value: (1000 * cpu(name)) / DRAWS, unit: 'µs CPU' });
  return [
    { name: 'plan, wall', value: wall('plan') / 1000, unit: 's' },
    { name: 'disclose, wall', value: wall('disclose') / 1000, unit: 's' },
    { name: 'disclose, our CPU', value: cpu('disclose') / 1000, unit: 's CPU', atMost: 6 },
    { name: 'counts that draw noise', value: draws, unit: 'keyed hashes' },
    { name: 'a keyed hash', ...each('draws'), note: 'two one-shot hashes on a padded key' },
    { name: 'the same by createHmac', ...each('createHmac') },
    { name: 'createHmac ÷ keyed hash', value: ratio('createHmac', 'draws'), unit: '×', atLeast: 4 },
    {
      name: 'disclose ÷ its keyed hashes',
      value: ratio('disclose', 'draws') * (DRAWS / draws),
      unit: '×',
      atMost: 8,
      note: 'messages, lookups, shares, quantiles, intervals',
    },
  ];
}

/** A process of its own: here, earlier parts have left memory behind that would be used again unseen. */
async function memory(): Promise<Memory> {
  const script = fileURLToPath(new URL('./disclose-memory.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, String(CONTRIBUTORS)]);
  return JSON.parse(stdout) as Memory;
}

const memoryFigures = ({ peak, kept }: Memory): Figure[] => [
  { name: 'disclose, peak of memory', value: peak / 1e6, unit: 'MB', atMost: 200, note: 'beyond tally and plan' },
  { name: 'disclose, heap kept', value: kept / 1e6, unit: 'MB', note: 'the cells' },
];
