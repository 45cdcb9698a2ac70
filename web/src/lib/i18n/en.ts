import { admin } from './en/admin.ts';
import { adminTenants } from './en/admin-tenants.ts';
import { adminMany } from './en/admin-many.ts';
import { adminAdd } from './en/admin-add.ts';
import { adminEditions } from './en/admin-editions.ts';
import { adminHealth } from './en/admin-health.ts';
import { adminTenant } from './en/admin-tenant.ts';
import { assess } from './en/assess.ts';
import { assessLater } from './en/assess-later.ts';
import { assessQuestion } from './en/assess-question.ts';
import { audit } from './en/audit.ts';
import { basics } from './en/basics.ts';
import { cohort } from './en/cohort.ts';
import { exchange } from './en/exchange.ts';
import { explore } from './en/explore.ts';
import { exploreNumbers } from './en/explore-numbers.ts';
import { exploreCompare } from './en/explore-compare.ts';
import { exploreAnswers } from './en/explore-answers.ts';
import { exploreScores } from './en/explore-scores.ts';
import { exploreStages } from './en/explore-stages.ts';
import { exploreStagesLater } from './en/explore-stages-later.ts';
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
import { positionExport } from './en/position-export.ts';
import { positionDetails } from './en/position-details.ts';
import { publications } from './en/publications.ts';
import { positionElse } from './en/position-else.ts';
import { quantiles } from './en/quantiles.ts';
import { reading } from './en/reading.ts';
import { readingLater } from './en/reading-later.ts';
import { reference } from './en/reference.ts';
import { report } from './en/report.ts';
import { smallMultiples } from './en/small-multiples.ts';
import { heat } from './en/heat.ts';
import { stageRows } from './en/stage-rows.ts';
import { scorecardDetails } from './en/scorecard-details.ts';
import { scorecard } from './en/scorecard.ts';
import { settings } from './en/settings.ts';
import { settingsLater } from './en/settings-later.ts';
import { studio } from './en/studio.ts';
import { studioAdd } from './en/studio-add.ts';
import { studioLater } from './en/studio-later.ts';
import { trendsCompare } from './en/trends-compare.ts';
import { trendsLater } from './en/trends-later.ts';
import { withheld } from './en/withheld.ts';
import { trends } from './en/trends.ts';
import { steps } from './en/steps.ts';

/** The whole catalogue. Pages load only their own part of it. */
export const en = {
  ...basics,
  explore,
  exploreNumbers,
  exploreCompare,
  exploreAnswers,
  exploreScores,
  exploreStages,
  exploreStagesLater,
  figure,
  industries,
  landing,
  cohort,
  position,
  positionExport,
  positionDetails,
  positionElse,
  assess,
  assessLater,
  assessQuestion,
  scorecard,
  scorecardDetails,
  smallMultiples,
  heat,
  stageRows,
  steps,
  publications,
  trends,
  trendsCompare,
  withheld,
  trendsLater,
  exchange,
  methodology,
  methodologyLater,
  quantiles,
  reading,
  readingLater,
  reference,
  report,
  joining,
  settings,
  settingsLater,
  studio,
  studioAdd,
  studioLater,
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
