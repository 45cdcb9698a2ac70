import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['adminTenant']>({
  en: async () => (await import('#lib/i18n/en/admin-tenant.ts')).adminTenant,
  de: async () => (await import('#lib/i18n/de/admin-tenant.ts')).adminTenant,
});
