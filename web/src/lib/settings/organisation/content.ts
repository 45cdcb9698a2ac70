import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { Profile } from '#shared/tenant/profile.ts';

/** What an owner can change, as the form holds it; empty where nothing is chosen. */
export interface Content {
  readonly name: string;
  readonly locale: TenantView['locale'];
  readonly industry: Profile['industry'] | '';
  readonly size: Profile['size'] | '';
  readonly region: Profile['region'] | '';
}
export type FieldName = keyof Content;
export const PROFILE_FIELDS = ['industry', 'size', 'region'] as const satisfies readonly FieldName[];
const FIELDS = ['name', 'locale', ...PROFILE_FIELDS] as const satisfies readonly FieldName[];

export const contentOf = ({ name, locale, profile }: Pick<TenantView, 'name' | 'locale' | 'profile'>): Content => ({
  name,
  locale,
  industry: profile?.industry ?? '',
  size: profile?.size ?? '',
  region: profile?.region ?? '',
});

export const changedFields = (from: Content, to: Content): readonly FieldName[] =>
  FIELDS.filter((field) => from[field] !== to[field]);

/** The profile that is chosen; undefined while something of it is missing. */
export const profileOf = ({ industry, size, region }: Content): Profile | undefined =>
  industry && size && region ? { industry, size, region } : undefined;

/** Only what was changed is sent: what is left out stays as it is. */
export function bodyOf(from: Content, to: Content) {
  const changed = changedFields(from, to);
  const profile = profileOf(to);
  return {
    ...(changed.includes('name') && { name: to.name.trim() }),
    ...(changed.includes('locale') && { locale: to.locale }),
    ...(profile && PROFILE_FIELDS.some((field) => changed.includes(field)) && { profile }),
  };
}

export interface Merged {
  readonly content: Content;
  /** Changed by somebody else alone: brought in. */
  readonly taken: readonly FieldName[];
  /** Changed by both, to different things: one's own stays until one decides. */
  readonly clashes: readonly FieldName[];
}

/** Brings together what two people made of the same beginning. */
export function merge(base: Content, mine: Content, theirs: Content): Merged {
  const own = changedFields(base, mine);
  const other = changedFields(base, theirs);
  const taken = other.filter((field) => !own.includes(field));
  const brought = Object.fromEntries(taken.map((field) => [field, theirs[field]])) as Partial<Content>;
  const clashes = other.filter((field) => own.includes(field) && mine[field] !== theirs[field]);
  return { content: { ...mine, ...brought }, taken, clashes };
}
