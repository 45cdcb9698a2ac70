import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { cohortName } from '../../cohort/name.ts';
import type { ChangedField } from './changes.ts';

interface Words {
  readonly facts: Catalogue['adminTenant']['facts'];
  readonly manage: Pick<Catalogue['manage'], 'plan' | 'locale'>;
  readonly codes: Catalogue['codes'];
}

/** One fact of an organisation as it is read. */
export function factText({ facts, manage, codes }: Words, tenant: TenantView, field: ChangedField): string {
  switch (field) {
    case 'profile':
      return tenant.profile ? cohortName(codes, tenant.profile) : facts.none;
    case 'plan':
      return manage.plan[tenant.plan];
    case 'locale':
      return manage.locale[tenant.locale];
    case 'legalName':
      return tenant.legalName ?? facts.same;
    default:
      return tenant[field] ?? facts.none;
  }
}
