import type { TenantView } from '#shared/contracts/tenant-schemas.ts';

export const QUOTAS = ['requestsPerMinute', 'requestsPerDay', 'people', 'keys'] as const;
export type Quota = (typeof QUOTAS)[number];

/** Quotas of its own as they are typed; `own` off for those of the plan. */
export interface QuotaForm {
  readonly own: boolean;
  readonly typed: Readonly<Record<Quota, string>>;
}

/** Least and most of each, as the contract has them; a test compares. */
export const LIMITS: Readonly<Record<Quota, readonly [least: number, most: number]>> = {
  requestsPerMinute: [1, 100_000],
  requestsPerDay: [1, 10_000_000],
  people: [1, 10_000],
  keys: [0, 1000],
};

export const quotaForm = (quotas: TenantView['quotas']): QuotaForm => ({
  own: quotas !== null,
  typed: {
    requestsPerMinute: String(quotas?.requestsPerMinute ?? ''),
    requestsPerDay: String(quotas?.requestsPerDay ?? ''),
    people: String(quotas?.people ?? ''),
    keys: String(quotas?.keys ?? ''),
  },
});

/** The number typed; undefined for anything that is not one within its limits. */
export function quotaNumber(quota: Quota, text: string): number | undefined {
  const [least, most] = LIMITS[quota];
  const value = Number(text);
  return /^\d{1,8}$/.test(text.trim()) && value >= least && value <= most ? value : undefined;
}

/** What to send about quotas: nothing where nothing changed, null to go back to those of the plan. */
export function quotaChange(
  { own, typed }: QuotaForm,
  before: TenantView['quotas'],
): { readonly quotas?: TenantView['quotas'] } | 'wrong' {
  if (!own) return before === null ? {} : { quotas: null };
  const [perMinute, perDay, people, keys] = QUOTAS.map((quota) => quotaNumber(quota, typed[quota]));
  if (perMinute === undefined || perDay === undefined || people === undefined || keys === undefined) return 'wrong';
  const quotas = { requestsPerMinute: perMinute, requestsPerDay: perDay, people, keys };
  return before && QUOTAS.every((quota) => before[quota] === quotas[quota]) ? {} : { quotas };
}
