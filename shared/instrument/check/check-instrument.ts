import type { Instrument } from '../definition.ts';
import { checkBands } from './bands.ts';
import { checkCodes } from './codes.ts';
import { checkCohorts } from './cohorts.ts';
import { checkGroups } from './groups.ts';
import { checkIndicators } from './indicators.ts';
import { checkLadder } from './ladder.ts';
import { checkLanguages } from './languages.ts';
import { checkMaps } from './maps.ts';
import { checkMonotone } from './monotone.ts';
import { frameworksOf } from './parts.ts';
import { checkReferences } from './references.ts';
import { faultsOf, newReport, type DefinitionFault } from './report.ts';
import { checkRules } from './rules.ts';
import { checkSources } from './sources.ts';
import { checkCriteria, checkStages } from './stages.ts';
import { checkUse } from './use.ts';

/**
 * What the schema cannot say about a definition. Without a fault every code is known, every stage and band can be
 * reached, every text is there in every language, and monotone frameworks are.
 */
export function checkInstrument(instrument: Instrument): DefinitionFault[] {
  const report = newReport();
  checkCodes(instrument, report);
  checkLanguages(instrument, report);
  checkCohorts(instrument, report);
  checkIndicators(instrument, report);
  for (const { item, at } of frameworksOf(instrument)) {
    const before = faultsOf(report.found).length;
    if (item.kind === 'ladder') checkLadder(item, at, report);
    checkRules(instrument, item, at, report);
    checkMonotone(item, at, report);
    checkGroups(instrument, item, at, report);
    // What can be reached is a question for frameworks whose codes lead somewhere.
    if (faultsOf(report.found).length > before) continue;
    if (item.kind === 'ladder') checkStages(instrument, item, at, report);
    else {
      checkCriteria(instrument, item, at, report);
      checkBands(instrument, item, at, report);
    }
  }
  checkReferences(instrument, report);
  checkSources(instrument, report);
  checkUse(instrument, report);
  checkMaps(instrument, report);
  return [...report.found];
}
