import { JUDGED, withLighthouse } from '#test/builders/lighthouse.ts';
import { sessionOf } from '#test/builders/session.ts';
import type { Installation } from './installation.ts';
import type { Figure, Section } from './report.ts';
import { median } from './rounds.ts';

const ROUNDS = 5;
const NOTE = `median of ${ROUNDS}; a busy machine lowers it: the simulated phone is scaled from what was traced here`;

/** Lighthouse's score for speed, with the profile of a phone on a slow network. The rest of its verdict is a test. */
export async function benchLighthouse({ origin }: Installation, progress: (line: string) => void): Promise<Section> {
  const session = await sessionOf('demo-company', 'bench-judge', ['member', 'owner']);
  const figures: Figure[] = [];
  for (const { name, path, signedIn } of JUDGED) {
    const scores: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      progress(`lighthouse: ${name}, ${round} of ${ROUNDS}`);
      const judge = await withLighthouse((run) => run(origin + path, signedIn ? session : undefined));
      scores.push(judge.performance);
    }
    figures.push({ name: `performance, ${name}`, value: median(scores), unit: 'of 100', atLeast: 98, note: NOTE });
  }
  return { part: 'lighthouse', title: 'Lighthouse, profile of a phone', figures };
}
