import { answersAtStage, stageCount } from '#infra/local/demo/answers.ts';
import { seededRandom } from '#infra/local/demo/random.ts';
import type { Answers } from '#shared/instrument/answers.ts';
import { checkInstrument } from '#shared/instrument/check/check-instrument.ts';
import { faultsOf } from '#shared/instrument/check/report.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { parseDefinition } from '#shared/instrument/parse-definition.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { score } from '#shared/instrument/scoring/score.ts';
import { must } from '#shared/kernel/result.ts';
import type { Section } from './report.ts';
import { interleaved, median, type Cost } from './rounds.ts';
import { wideInstrument } from './wide-instrument.ts';

const ASSESSMENTS = 2000;
const ROUNDS = 15;

/** Scoring beside reading the same answers from JSON, and checking a definition beside reading it. */
export async function benchInstrument(progress: (line: string) => void): Promise<Section> {
  const instrument = must(findInstrument('social-business'), 'instrument');
  const wide = wideInstrument();
  const faults = faultsOf(checkInstrument(wide));
  if (faults.length > 0) throw new Error(`the 200 questions are faulty: ${JSON.stringify(faults[0])}`);
  const answers = assessments(instrument);
  const [answerTexts, definitionText] = [answers.map((one) => JSON.stringify(one)), JSON.stringify(wide)];
  const costs = await interleaved(
    ROUNDS,
    {
      score: () => answers.forEach((one) => score(instrument, one)),
      readAnswers: () => answerTexts.forEach((text) => void JSON.parse(text)),
      check: () => checkInstrument(wide),
      parse: () => parseDefinition(definitionText),
    },
    (round) => progress(`instrument: round ${round} of ${ROUNDS}`),
  );
  return section(costs, instrument, definitionText.length);
}

/** Answers of organisations on every stage. */
function assessments(instrument: Instrument): Answers[] {
  const random = seededRandom(1);
  return Array.from({ length: ASSESSMENTS }, (_, i) => answersAtStage(instrument, i % stageCount(instrument), random));
}

type Costs = Readonly<Record<'score' | 'readAnswers' | 'check' | 'parse', Cost[]>>;

function section(costs: Costs, { id, version, indicators, frameworks }: Instrument, bytes: number): Section {
  const cpu = (name: keyof Costs): number => median(costs[name].map((cost) => cost.cpu));
  // Within a round the machine is the same for both, so ratios are taken there.
  const ratio = (a: keyof Costs, b: keyof Costs): number =>
    median(costs[a].map((cost, i) => cost.cpu / must(costs[b][i], 'cost').cpu));
  const each = (name: keyof Costs) => ({ value: (1000 * cpu(name)) / ASSESSMENTS, unit: 'µs CPU' });
  return {
    part: 'instrument',
    title: `${id} ${version}: ${indicators.length} questions, ${frameworks.length} frameworks; a definition of 200 questions, ${Math.round(bytes / 1000)} kB (medians of ${ROUNDS} interleaved rounds)`,
    figures: [
      { name: 'score of one assessment', ...each('score'), atMost: 150 },
      { name: 'JSON.parse of its answers', ...each('readAnswers') },
      { name: 'score ÷ JSON.parse', value: ratio('score', 'readAnswers'), unit: '×', atMost: 12 },
      { name: 'check of a 200-question definition', value: cpu('check'), unit: 'ms CPU', atMost: 100 },
      { name: 'reading it: JSON and shape', value: cpu('parse'), unit: 'ms CPU' },
      { name: 'check ÷ reading', value: ratio('check', 'parse'), unit: '×', atMost: 4 },
    ],
  };
}
