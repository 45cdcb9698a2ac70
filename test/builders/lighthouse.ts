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
  /** How fast the machine was just before, by Lighthouse's own measure: 1,500 to 2,000 is a fast desktop. */
  readonly power: number;
}

/** Pages whose verdict is promised; `signedIn` for those that have nothing to show otherwise. */
export const JUDGED = [
  { name: 'landing', path: '/', signedIn: false },
  { name: 'position', path: '/position', signedIn: true },
  { name: 'explorer', path: '/explore', signedIn: false },
  { name: 'trends', path: '/trends', signedIn: false },
] as const;

/** Lighthouse's phone network: slow 4G. */
const NETWORK = {
  rttMs: 150,
  throughputKbps: 1638.4,
  requestLatencyMs: 562.5,
  downloadThroughputKbps: 1474.56,
  uploadThroughputKbps: 675,
};
/** By how much Lighthouse slows down the processor unless told otherwise. */
export const SLOWDOWN = 4;

export type Judge = (address: string, session?: string, slowdown?: number) => Promise<Verdict>;

/** Judges pages one after the other with the profile of a phone, in a browser of its own with these arguments. */
export async function withLighthouse<T>(use: (judge: Judge) => Promise<T>, args: readonly string[] = []): Promise<T> {
  const browser = await openBrowser(args);
  try {
    return await use((address, session, slowdown = SLOWDOWN) => judged(browser.port, address, session, slowdown));
  } finally {
    browser.close();
  }
}

async function judged(port: number, address: string, session: string | undefined, slowdown: number): Promise<Verdict> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
    throttling: { ...NETWORK, cpuSlowdownMultiplier: slowdown },
    ...(session && { extraHeaders: { Cookie: `${SESSION_COOKIE}=${session}` } }),
  });
  if (!result) throw new Error(`${address} was not judged`);
  const { audits, categories, environment } = result.lhr;
  const score = (category: string): number => Math.round((categories[category]?.score ?? 0) * 100);
  const kept = [categories['accessibility'], categories['best-practices']].flatMap((one) => one?.auditRefs ?? []);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    layoutShift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    faults: kept.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id),
    power: environment.benchmarkIndex,
  };
}
