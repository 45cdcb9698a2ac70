import type { Criterion, Instrument, Ladder, ScoreFramework, Stage } from '../definition.ts';
import { placed } from './parts.ts';
import { listed, type Report } from './report.ts';
import { not, type Condition } from './satisfy/condition.ts';
import { newLinks, type Links } from './satisfy/links.ts';
import { modelOf, rulesOf, type Model } from './satisfy/model.ts';
import { satisfiable } from './satisfy/search.ts';

/** A criterion with its condition, and where it stands. */
interface Asked {
  readonly at: string;
  readonly code: string;
  readonly stage: string;
  readonly condition: Condition;
}

/**
 * Somebody can stand on every stage: its criteria and all below can be met together, and none of them is met already by
 * whoever stands below it (a lower stage would be the harder one).
 */
export function checkStages(instrument: Instrument, ladder: Ladder, at: string, report: Report): void {
  const model = modelOf(instrument, rulesOf(ladder));
  const below: Asked[] = [];
  const links = newLinks();
  for (const { item, at: place } of placed(ladder.stages, `${at}/stages`)) {
    const own = askedOf(model, item, place);
    if (!checkReachable(model, item, place, [...below, ...own], report)) return;
    for (const one of own) checkAdds(model, one, below, links, report);
    below.push(...own);
    conditionsOf(own).forEach(links.add);
  }
}

const askedOf = (model: Model, { code: stage, criteria }: Stage, at: string): Asked[] =>
  placed(criteria, `${at}/criteria`).map(({ item: { code, rule }, at: place }) => ({
    at: place,
    code,
    stage,
    condition: model.condition(rule),
  }));

/** An organisation nobody excuses from anything must be able to. False when it is not: higher stages are not either. */
function checkReachable(model: Model, { code }: Stage, at: string, asked: readonly Asked[], report: Report): boolean {
  const domain = model.unexcused;
  const verdict = satisfiable(conditionsOf(asked), domain);
  if (verdict === undefined) report.warn(at, `whether anybody can reach stage "${code}" could not be worked out`);
  if (verdict !== false) return true;
  const conflict = asked.reduce<readonly Asked[]>((rest, one) => {
    const without = rest.filter((other) => other !== one);
    return satisfiable(conditionsOf(without), domain) === false ? without : rest;
  }, asked);
  const why = conflict.length === 1 ? 'nobody can meet' : 'nobody can meet together';
  report.fault(at, `stage "${code}" cannot be reached: ${why} ${listed(conflict.map((one) => one.code))}`);
  return false;
}

const conditionsOf = (asked: readonly Asked[]): Condition[] => asked.map(({ condition }) => condition);

/** A criterion must hold somebody back who stands on the stage below. */
function checkAdds(
  model: Model,
  { at, code, condition }: Asked,
  below: readonly Asked[],
  links: Links,
  report: Report,
): void {
  const domain = model.everybody;
  const unmet = not(condition);
  const verdict = satisfiable([unmet, ...links.linked(unmet)], domain);
  if (verdict === undefined) report.warn(at, `whether "${code}" holds anybody back could not be worked out`);
  if (verdict !== false) return;
  if (satisfiable([unmet], domain) === false) return report.fault(at, 'is met by everybody');
  const alone = below.find((one) => satisfiable([unmet, one.condition], domain) === false);
  const by = alone ? `"${alone.code}" of the lower stage "${alone.stage}"` : 'the criteria of the lower stages';
  report.fault(at, `is met by everybody who meets ${by}: it asks for the same or less`);
}

/** Criteria of a score count only when somebody can meet them. */
export function checkCriteria(instrument: Instrument, framework: ScoreFramework, at: string, report: Report): void {
  const model = modelOf(instrument, rulesOf(framework));
  for (const { item, at: place } of placed<Criterion>(framework.criteria ?? [], `${at}/criteria`))
    if (satisfiable([model.condition(item.rule)], model.unexcused) === false)
      report.fault(place, `nobody can meet "${item.code}"`);
}
