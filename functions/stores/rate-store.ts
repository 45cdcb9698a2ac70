import * as z from 'zod/mini';
import type { RequestLimits } from '#shared/tenant/plans.ts';
import type { Changed, ItemChanger, ItemReader } from './item-reader.ts';
import { accessKeys } from './keys.ts';

/** Requests of one caller on one UTC day: `n` in all, `c` of them in minute `m` (of the epoch). */
const countSchema = z.object({ n: z.int(), m: z.int(), c: z.int() });
export type Count = z.infer<typeof countSchema>;

/** Counted, or over a limit and not counted. */
export type Counting =
  { readonly counted: true; readonly count: Count } | { readonly counted: false; readonly over: 'minute' | 'day' };

const MINUTE = 60;
const DAY = 86_400;
/** A minute turns only once, so whoever is late finds it turned. */
const ATTEMPTS = 3;

const dayOf = (now: number): string => new Date(now * 1000).toISOString().slice(0, 10);

/**
 * Counts requests in fixed windows, UTC minute and day, both in one item: one write unit each, two for the first of a
 * minute. Two windows of a caller are never open at once, so twice the limit can come within a minute around its turn,
 * and no more. A write that DynamoDB did not confirm is tried again and may count twice. `now` is in seconds.
 */
export const rateStore = (items: ItemChanger & Pick<ItemReader, 'get'>, table: string) => ({
  async count(caller: string, limits: RequestLimits, now: number): Promise<Counting> {
    const key = accessKeys.rate(caller, dayOf(now));
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const counted = await items.change(table, key, within(limits, now));
      if (counted.applied) return told(counted);
      const over = overOf(counted.item, limits, now);
      if (over) return { counted: false, over };
      const turned = await items.change(table, key, turning(limits, now));
      if (turned.applied) return told(turned);
    }
    return { counted: false, over: 'minute' };
  },

  /** Requests of a caller so far this UTC day. */
  async today(caller: string, now: number): Promise<number> {
    const item = await items.get(table, accessKeys.rate(caller, dayOf(now)));
    return item ? countSchema.parse(item).n : 0;
  },
});
export type RateStore = ReturnType<typeof rateStore>;

const minuteOf = (now: number): number => Math.floor(now / MINUTE);

/** Another clock may be ahead: its minute counts for this one too. */
const within = ({ requestsPerMinute, requestsPerDay }: RequestLimits, now: number) => ({
  update: 'SET n = n + :one, c = c + :one',
  condition: 'm >= :m AND c < :minute AND n < :day',
  values: { ':one': 1, ':m': minuteOf(now), ':minute': requestsPerMinute, ':day': requestsPerDay },
});

/** The first request of a minute, or of a day. */
const turning = ({ requestsPerDay }: RequestLimits, now: number) => ({
  update: 'SET m = :m, c = :one, n = if_not_exists(n, :zero) + :one, expires = :expires',
  condition: '(attribute_not_exists(m) OR m < :m) AND (attribute_not_exists(n) OR n < :day)',
  values: { ':one': 1, ':zero': 0, ':m': minuteOf(now), ':day': requestsPerDay, ':expires': now + 2 * DAY },
});

const told = ({ item }: Extract<Changed, { applied: true }>): Counting => ({
  counted: true,
  count: countSchema.parse(item),
});

function overOf(item: object | undefined, limits: RequestLimits, now: number): 'minute' | 'day' | undefined {
  if (!item) return undefined;
  const { n, m, c } = countSchema.parse(item);
  if (n >= limits.requestsPerDay) return 'day';
  return m >= minuteOf(now) && c >= limits.requestsPerMinute ? 'minute' : undefined;
}
