import { assess } from './en/assess.ts';
import { assessLater } from './en/assess-later.ts';
import { basics } from './en/basics.ts';
import { exchange } from './en/exchange.ts';
import { industries } from './en/industries.ts';
import { landing } from './en/landing.ts';
import { methodology } from './en/methodology.ts';
import { methodologyLater } from './en/methodology-later.ts';
import { position } from './en/position.ts';
import { scorecardDetails } from './en/scorecard-details.ts';
import { scorecard } from './en/scorecard.ts';
import { steps } from './en/steps.ts';

/** The whole catalogue. Pages load only their own part of it. */
export const en = {
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
