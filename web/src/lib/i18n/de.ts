import type { Catalogue } from './catalogue.ts';
import { admin } from './de/admin.ts';
import { adminTenants } from './de/admin-tenants.ts';
import { adminMany } from './de/admin-many.ts';
import { adminAdd } from './de/admin-add.ts';
import { adminEditions } from './de/admin-editions.ts';
import { adminHealth } from './de/admin-health.ts';
import { adminTenant } from './de/admin-tenant.ts';
import { assess } from './de/assess.ts';
import { assessLater } from './de/assess-later.ts';
import { audit } from './de/audit.ts';
import { basics } from './de/basics.ts';
import { exchange } from './de/exchange.ts';
import { figure } from './de/figure.ts';
import { industries } from './de/industries.ts';
import { joining } from './de/joining.ts';
import { keys } from './de/keys.ts';
import { landing } from './de/landing.ts';
import { manage } from './de/manage.ts';
import { methodology } from './de/methodology.ts';
import { methodologyLater } from './de/methodology-later.ts';
import { people } from './de/people.ts';
import { position } from './de/position.ts';
import { quantiles } from './de/quantiles.ts';
import { reference } from './de/reference.ts';
import { scorecardDetails } from './de/scorecard-details.ts';
import { scorecard } from './de/scorecard.ts';
import { settings } from './de/settings.ts';
import { settingsLater } from './de/settings-later.ts';
import { steps } from './de/steps.ts';

export const de: Catalogue = {
  ...basics,
  figure,
  industries,
  landing,
  position,
  assess,
  assessLater,
  scorecard,
  scorecardDetails,
  steps,
  exchange,
  methodology,
  methodologyLater,
  quantiles,
  reference,
  joining,
  settings,
  settingsLater,
  audit,
  keys,
  manage,
  people,
  admin,
  adminEditions,
  adminHealth,
  adminTenant,
  adminAdd,
  adminMany,
  adminTenants,
};
