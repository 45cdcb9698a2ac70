import { JUDGED, SLOWDOWN, withLighthouse, type Verdict } from '#test/builders/lighthouse.ts';
import { sessionOf } from '#test/builders/session.ts';
import { startEdge } from './edge.ts';
import type { Installation } from './installation.ts';
import type { Figure, Section } from './report.ts';
import { median } from './rounds.ts';

const ROUNDS = 5;
/** Rounds done again because the machine was held up during them, at most. */
const AGAIN = 10;
/** Below this part of its best the machine was busy with something else. */
const UNDISTURBED = 0.85;
/** The middle of what Lighthouse calls a fast desktop: its constant slowdown makes a middling phone of such a one. */
const FAST_DESKTOP = 1750;

/** By how much to slow this machine down so that it is the phone Lighthouse means; it asks to be told on slower ones. */
const slowdownFor = (power: number): number => Math.min(SLOWDOWN, Math.max(1, (SLOWDOWN * power) / FAST_DESKTOP));

/** Lighthouse's score for speed, with the profile of a phone on a slow network. The rest of its verdict is a test. */
export async function benchLighthouse({ origin }: Installation, progress: (line: string) => void): Promise<Section> {
  const session = await sessionOf('demo-company', 'bench-judge', ['member', 'owner']);
  const edge = await startEdge(origin);
  const judge = (path: string, signedIn: boolean, slowdown?: number): Promise<Verdict> =>
    // A browser of its own: nothing of an earlier visit is there.
    withLighthouse(
      (run) => run(edge.origin + path, signedIn ? session : undefined, slowdown),
      ['--ignore-certificate-errors'],
    );
  try {
    progress('lighthouse: how fast this machine is');
    const first = [await judge('/', false), await judge('/', false)].map(({ power }) => power);
    const power = Math.max(...first);
    const slowdown = slowdownFor(power);
    let again = AGAIN;
    const figures: Figure[] = [];
    for (const { name, path, signedIn } of JUDGED) {
      const scores: number[] = [];
      while (scores.length < ROUNDS) {
        progress(`lighthouse: ${name}, ${scores.length + 1} of ${ROUNDS}`);
        const verdict = await judge(path, signedIn, slowdown);
        if (verdict.power >= UNDISTURBED * power || again-- <= 0) scores.push(verdict.performance);
      }
      const note = `${scores.join(', ')}; HTTP/2, processor slowed ${slowdown.toFixed(1)} times, as this machine measures ${power.toFixed(0)}`;
      figures.push({ name: `performance, ${name}`, value: median(scores), unit: 'of 100', atLeast: 98, note });
    }
    return { part: 'lighthouse', title: 'Lighthouse, profile of a phone', figures };
  } finally {
    edge.stop();
  }
}
