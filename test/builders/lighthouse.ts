import lighthouse from 'lighthouse';
import { SESSION_COOKIE } from '#functions/http/authenticate.ts';
import { openBrowser } from './open-browser.ts';

/** Scores from 0 to 100, and how far things moved while the page was loading. */
export interface Verdict {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly layoutShift: number;
  /** What keeps the last two scores from 100. */
  readonly faults: readonly string[];
}

/** Pages whose verdict is promised; `signedIn` for those that have nothing to show otherwise. */
export const JUDGED = [
  { name: 'landing', path: '/', signedIn: false },
  { name: 'position', path: '/position', signedIn: true },
  { name: 'explorer', path: '/explore', signedIn: false },
  { name: 'trends', path: '/trends', signedIn: false },
] as const;

/** Judges pages one after the other with the profile of a phone, in a browser of its own. */
export async function withLighthouse<T>(
  use: (judge: (address: string, session?: string) => Promise<Verdict>) => Promise<T>,
): Promise<T> {
  const browser = await openBrowser();
  try {
    return await use((address, session) => judged(browser.port, address, session));
  } finally {
    browser.close();
  }
}

async function judged(port: number, address: string, session: string | undefined): Promise<Verdict> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
    ...(session && { extraHeaders: { Cookie: `${SESSION_COOKIE}=${session}` } }),
  });
  if (!result) throw new Error(`${address} was not judged`);
  const { audits, categories } = result.lhr;
  const score = (category: string): number => Math.round((categories[category]?.score ?? 0) * 100);
  const kept = [categories['accessibility'], categories['best-practices']].flatMap((one) => one?.auditRefs ?? []);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    layoutShift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    faults: kept.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id),
  };
}
