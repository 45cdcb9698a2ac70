import * as z from 'zod/mini';

/** What a tenant may use. Requests are counted for keys only; `people` and `keys` count what is not removed. */
export const quotasSchema = z.strictObject({
  requestsPerMinute: z.int().check(z.gte(1), z.lte(100_000)),
  requestsPerDay: z.int().check(z.gte(1), z.lte(10_000_000)),
  people: z.int().check(z.gte(1), z.lte(10_000)),
  keys: z.int().check(z.gte(0), z.lte(1000)),
});
export type Quotas = z.infer<typeof quotasSchema>;

/** Requests of one key, or of all keys of a tenant together. */
export const requestLimitsSchema = z.pick(quotasSchema, { requestsPerMinute: true, requestsPerDay: true });
export type RequestLimits = z.infer<typeof requestLimitsSchema>;

export const PLANS = ['basic', 'standard', 'partner', 'operator'] as const;
export type Plan = (typeof PLANS)[number];

/** Quotas of a plan; a tenant can be given others. */
export const PLAN_QUOTAS: Readonly<Record<Plan, Quotas>> = {
  basic: { requestsPerMinute: 60, requestsPerDay: 2_000, people: 5, keys: 2 },
  standard: { requestsPerMinute: 300, requestsPerDay: 20_000, people: 50, keys: 10 },
  partner: { requestsPerMinute: 1_200, requestsPerDay: 200_000, people: 100, keys: 20 },
  operator: { requestsPerMinute: 6_000, requestsPerDay: 1_000_000, people: 200, keys: 50 },
};

/** The quotas that hold for a tenant. */
export const quotasOf = ({ plan, quotas }: { readonly plan: Plan; readonly quotas: Quotas | null }): Quotas =>
  quotas ?? PLAN_QUOTAS[plan];
