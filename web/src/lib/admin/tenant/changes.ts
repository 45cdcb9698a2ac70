import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantChange } from '../api.ts';
import { code, profileOf, words, type TenantForm } from '../tenant-form.ts';

type Sent = Pick<TenantView, 'name' | 'legalName' | 'registryNumber' | 'group' | 'profile' | 'plan' | 'locale'>;
const FIELDS = ['name', 'legalName', 'registryNumber', 'group', 'profile', 'plan', 'locale'] as const;
export type ChangedField = (typeof FIELDS)[number];

const sentBy = (form: TenantForm): Sent => ({
  name: form.name.trim(),
  legalName: words(form.legalName),
  registryNumber: code(form.registryNumber),
  group: code(form.group),
  profile: profileOf(form),
  plan: form.plan,
  locale: form.locale,
});

const same = (a: unknown, b: unknown) => canonical(a) === canonical(b);
/** Profiles are small and flat: their entries in order tell them apart. */
const canonical = (value: unknown) =>
  JSON.stringify(value !== null && typeof value === 'object' ? Object.entries(value).sort() : value);

/** What of the form differs from how the organisation was: only that is sent. A profile is never taken away. */
export function changesOf(form: TenantForm, base: TenantView): TenantChange {
  const sent = sentBy(form);
  const changed = FIELDS.filter((field) => !same(sent[field], base[field])).filter(
    (field) => field !== 'profile' || sent.profile !== null,
  );
  return Object.fromEntries(changed.map((field) => [field, sent[field]])) as TenantChange;
}

export interface Clash {
  readonly field: ChangedField;
  readonly before: TenantView[ChangedField];
  readonly now: TenantView[ChangedField];
  /** The form has another value still. */
  readonly mine: boolean;
}

/** What somebody else changed meanwhile, and where the form says otherwise. */
export function clashesOf(form: TenantForm, base: TenantView, now: TenantView): readonly Clash[] {
  const mine = changesOf(form, base);
  return FIELDS.filter((field) => !same(base[field], now[field])).map((field) => ({
    field,
    before: base[field],
    now: now[field],
    mine: field in mine && !same(sentBy(form)[field], now[field]),
  }));
}

/** The form upon what somebody else saved: own changes stay, the rest follows. */
export function rebased(form: TenantForm, base: TenantForm, now: TenantForm): TenantForm {
  const mine = Object.entries(form).filter(([field, value]) => base[field as keyof TenantForm] !== value);
  return { ...now, ...Object.fromEntries(mine) };
}
