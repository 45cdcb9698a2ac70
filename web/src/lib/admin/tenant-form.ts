import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { Industry, Region, Size } from '#shared/kernel/codes.ts';
import type { Profile } from '#shared/tenant/profile.ts';

/** What is typed and chosen about an organisation; empty for nothing. */
export interface TenantForm {
  readonly name: string;
  readonly legalName: string;
  readonly registryNumber: string;
  readonly group: string;
  readonly industry: Industry | '';
  readonly size: Size | '';
  readonly region: Region | '';
  readonly plan: TenantView['plan'];
  readonly locale: TenantView['locale'];
}

export const emptyForm: TenantForm = {
  name: '',
  legalName: '',
  registryNumber: '',
  group: '',
  industry: '',
  size: '',
  region: '',
  plan: 'standard',
  locale: 'en',
};

export const formOf = (tenant: TenantView): TenantForm => ({
  name: tenant.name,
  legalName: tenant.legalName ?? '',
  registryNumber: tenant.registryNumber ?? '',
  group: tenant.group ?? '',
  industry: tenant.profile?.industry ?? '',
  size: tenant.profile?.size ?? '',
  region: tenant.profile?.region ?? '',
  plan: tenant.plan,
  locale: tenant.locale,
});

/** The contract’s own patterns; a test compares them with its schemas. */
const PATTERNS = {
  registryNumber: /^[A-Z0-9][A-Z0-9.:/-]{2,39}$/,
  group: /^[A-Z0-9][A-Z0-9-]{1,30}$/,
} as const;
export const ID_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

export type FormFault = 'name' | 'registryNumber' | 'group' | 'profile';

/** Fields that cannot be sent as they are. A company needs a profile, of others it is all of one or none. */
export function formFaults(form: TenantForm, company = false): readonly FormFault[] {
  const chosen = [form.industry, form.size, form.region].filter((code) => code !== '').length;
  return [
    ...(form.name.trim() === '' ? (['name'] as const) : []),
    ...(['registryNumber', 'group'] as const).filter((field) => !fits(PATTERNS[field], form[field])),
    ...(chosen < 3 && (chosen > 0 || company) ? (['profile'] as const) : []),
  ];
}

const fits = (pattern: RegExp, text: string) => text.trim() === '' || pattern.test(text.trim().toUpperCase());

/** The profile chosen; null unless all three parts are. */
export const profileOf = ({ industry, size, region }: TenantForm): Profile | null =>
  industry && size && region ? { industry, size, region } : null;

/** Codes of registries and groups are capital, however they are typed. */
export const code = (text: string): string | null => text.trim().toUpperCase() || null;
export const words = (text: string): string | null => text.trim() || null;
