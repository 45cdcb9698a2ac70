import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { RequestLimits } from '#shared/tenant/plans.ts';
import type { Count, RateStore } from '../stores/rate-store.ts';
import { problem, type Reply } from './reply.ts';

/** Seconds an instance goes on refusing a caller over its limit without asking: limits can be raised meanwhile. */
const REFUSED_SECONDS = 5;
const REFUSED = 1000;

type Window = 'minute' | 'day';
const SECONDS: Readonly<Record<Window, number>> = { minute: 60, day: 86_400 };

/** Whole seconds until the window that `now` is in ends, at least 1. */
const untilTurn = (window: Window, now: number): number => SECONDS[window] - (Math.floor(now) % SECONDS[window]);

const limitOf = (window: Window, limits: RequestLimits): number =>
  window === 'minute' ? limits.requestsPerMinute : limits.requestsPerDay;

interface Refused {
  readonly until: number;
  readonly over: Window;
}

/** What a caller is told beside the answer: how many requests are left in which window (draft-ietf-httpapi-ratelimit-headers). */
export type LimitHeaders = Readonly<Record<'ratelimit' | 'ratelimit-policy', string>>;

/** Counts requests against limits. A caller that is over one costs no write for the next seconds. `now` is in seconds. */
export function requestLimits(rates: Pick<RateStore, 'count'>, now: () => number) {
  const refused = new Map<string, Refused>();
  return async (caller: string, limits: RequestLimits): Promise<Result<LimitHeaders, Reply>> => {
    const known = refused.get(caller);
    if (known && now() < known.until) return fail(refusalOf(known.over, limits, now()));
    refused.delete(caller);
    const counting = await rates.count(caller, limits, now());
    if (counting.counted) return ok(headersOf(counting.count, limits, now()));
    const { over } = counting;
    if (refused.size < REFUSED)
      refused.set(caller, { over, until: now() + Math.min(REFUSED_SECONDS, untilTurn(over, now())) });
    return fail(refusalOf(over, limits, now()));
  };
}
export type CountRequest = ReturnType<typeof requestLimits>;

function refusalOf(over: Window, limits: RequestLimits, now: number): Reply {
  const seconds = untilTurn(over, now);
  const most = limitOf(over, limits);
  return problem('too-many-requests', `At most ${most} requests a ${over}; the next is in ${seconds} s.`, undefined, {
    'retry-after': String(seconds),
    ratelimit: `"${over}";r=0;t=${seconds}`,
    'ratelimit-policy': policyOf(limits),
  });
}

const policyOf = (limits: RequestLimits): string =>
  (['minute', 'day'] as const)
    .map((window) => `"${window}";q=${limitOf(window, limits)};w=${SECONDS[window]}`)
    .join(', ');

/** Of the two windows the one that is nearer to its end of requests. */
function headersOf({ n, c }: Count, limits: RequestLimits, now: number): LimitHeaders {
  const left = { minute: limits.requestsPerMinute - c, day: limits.requestsPerDay - n };
  const window = left.day < left.minute ? 'day' : 'minute';
  return {
    ratelimit: `"${window}";r=${Math.max(0, left[window])};t=${untilTurn(window, now)}`,
    'ratelimit-policy': policyOf(limits),
  };
}
