import type { Catalogue } from './catalogue.ts';
import { assess } from './de/assess.ts';
import { assessLater } from './de/assess-later.ts';
import { basics } from './de/basics.ts';
import { exchange } from './de/exchange.ts';
import { industries } from './de/industries.ts';
import { landing } from './de/landing.ts';
import { methodology } from './de/methodology.ts';
import { methodologyLater } from './de/methodology-later.ts';
import { position } from './de/position.ts';
import { scorecardDetails } from './de/scorecard-details.ts';
import { scorecard } from './de/scorecard.ts';
import { steps } from './de/steps.ts';

export const de: Catalogue = {
  ...basics,
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
};
