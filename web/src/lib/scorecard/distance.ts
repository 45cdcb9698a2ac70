import type { Framework } from '#shared/instrument/definition.ts';
import type { FrameworkResult } from '#shared/instrument/scoring/score.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { number } from '../i18n/format.ts';
import { stagesOf } from '../charts/stage.ts';
import { groupsOf } from './framework-view.ts';

type Say = (text: Framework['title']) => string;

/** How far the next stage is: `2 of 7 criteria left for Coordinated`, or `20 percentage points short of Ready`. */
export function distance(
  t: Catalogue['scorecard'],
  language: string,
  say: Say,
  framework: Framework,
  result: FrameworkResult,
): string {
  const { next } = result;
  const stage = stagesOf(framework).find(({ code }) => code === next?.stage);
  if (!next || !stage) return t.atTop;
  if (framework.kind === 'score')
    return t.pointsLeft(points(t, language, framework, result, next.points), say(stage.title));
  const all = result.criteria.filter((one) => one.stage === next.stage).length;
  return t.left(next.criteria, all, say(stage.title));
}

/** Points in the unit the total reads in. Rounded up: what is missing is never nothing. */
function points(
  t: Catalogue['scorecard'],
  language: string,
  framework: Framework,
  result: FrameworkResult,
  missing: number,
): string {
  const isPercent = groupsOf(framework, result).find(({ root }) => root)?.reading === 'percent';
  const unit = isPercent ? 1000 : 10;
  const rounded = Math.ceil(Number((missing * unit).toFixed(6))) / 10;
  return isPercent ? t.percentagePoints(number(language, rounded)) : t.points(number(language, rounded));
}
