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
import { assessQuestion } from './de/assess-question.ts';
import { audit } from './de/audit.ts';
import { basics } from './de/basics.ts';
import { cohort } from './de/cohort.ts';
import { exchange } from './de/exchange.ts';
import { explore } from './de/explore.ts';
import { exploreNumbers } from './de/explore-numbers.ts';
import { exploreCompare } from './de/explore-compare.ts';
import { exploreAnswers } from './de/explore-answers.ts';
import { exploreScores } from './de/explore-scores.ts';
import { exploreStages } from './de/explore-stages.ts';
import { exploreStagesLater } from './de/explore-stages-later.ts';
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
import { positionExport } from './de/position-export.ts';
import { positionDetails } from './de/position-details.ts';
import { publications } from './de/publications.ts';
import { positionElse } from './de/position-else.ts';
import { quantiles } from './de/quantiles.ts';
import { reading } from './de/reading.ts';
import { readingLater } from './de/reading-later.ts';
import { reference } from './de/reference.ts';
import { report } from './de/report.ts';
import { smallMultiples } from './de/small-multiples.ts';
import { heat } from './de/heat.ts';
import { stageRows } from './de/stage-rows.ts';
import { scorecardDetails } from './de/scorecard-details.ts';
import { scorecard } from './de/scorecard.ts';
import { settings } from './de/settings.ts';
import { settingsLater } from './de/settings-later.ts';
import { studio } from './de/studio.ts';
import { studioAdd } from './de/studio-add.ts';
import { studioLater } from './de/studio-later.ts';
import { trendsCompare } from './de/trends-compare.ts';
import { trendsLater } from './de/trends-later.ts';
import { withheld } from './de/withheld.ts';
import { trends } from './de/trends.ts';
import { steps } from './de/steps.ts';

export const de: Catalogue = {
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
