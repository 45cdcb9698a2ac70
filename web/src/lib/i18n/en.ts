import { admin } from './en/admin.ts';
import { adminTenants } from './en/admin-tenants.ts';
import { adminMany } from './en/admin-many.ts';
import { adminAdd } from './en/admin-add.ts';
import { adminEditions } from './en/admin-editions.ts';
import { adminHealth } from './en/admin-health.ts';
import { adminTenant } from './en/admin-tenant.ts';
import { assess } from './en/assess.ts';
import { assessLater } from './en/assess-later.ts';
import { audit } from './en/audit.ts';
import { basics } from './en/basics.ts';
import { exchange } from './en/exchange.ts';
import { figure } from './en/figure.ts';
import { industries } from './en/industries.ts';
import { joining } from './en/joining.ts';
import { keys } from './en/keys.ts';
import { landing } from './en/landing.ts';
import { manage } from './en/manage.ts';
import { methodology } from './en/methodology.ts';
import { methodologyLater } from './en/methodology-later.ts';
import { people } from './en/people.ts';
import { position } from './en/position.ts';
import { quantiles } from './en/quantiles.ts';
import { reference } from './en/reference.ts';
import { scorecardDetails } from './en/scorecard-details.ts';
import { scorecard } from './en/scorecard.ts';
import { settings } from './en/settings.ts';
import { settingsLater } from './en/settings-later.ts';
import { steps } from './en/steps.ts';

/** The whole catalogue. Pages load only their own part of it. */
export const en = {
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
