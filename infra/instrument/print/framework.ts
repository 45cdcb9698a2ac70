import type { Framework, Text } from '#shared/instrument/definition.ts';
import type { FrameworkResult } from '#shared/instrument/scoring/score.ts';
import { columns, counted, shown } from './words.ts';

type Said = (text: Text | undefined) => string;

/** Where the answers stand in one framework, what is missing to the next stage, and its groups. */
export function frameworkText(framework: Framework, result: FrameworkResult, said: Said): string {
  const stages = framework.kind === 'ladder' ? framework.stages : framework.bands;
  const at = stages.findIndex(({ code }) => code === result.stage);
  const total = result.total === null ? '' : `, total ${shown(result.total)}`;
  return [
    `${said(framework.title)}: ${said(stages[at]?.title)} (${at + 1} of ${stages.length}${total})`,
    ...nextLines(framework, result, said),
    ...columns(
      result.groups.map(({ code, value }) => [
        said(framework.groups?.find((one) => one.code === code)?.title),
        value === null ? 'none' : shown(value),
      ]),
      '    ',
    ),
  ].join('\n');
}

function nextLines(framework: Framework, { next, criteria }: FrameworkResult, said: Said): string[] {
  if (!next) return ['  nothing above'];
  const stages = framework.kind === 'ladder' ? framework.stages : framework.bands;
  const title = said(stages.find(({ code }) => code === next.stage)?.title);
  const asked = criteria.filter(({ stage }) => stage === null || stage === next.stage);
  const distance =
    framework.kind === 'ladder'
      ? counted(next.criteria, 'criterion').replace('criterions', 'criteria')
      : `${shown(next.points)} points`;
  return [
    `  to ${title}: ${distance} missing`,
    ...asked.map(({ code, met }) => `    [${met ? 'x' : ' '}] ${said(criterionText(framework, code))}`),
  ];
}

const criterionText = (framework: Framework, code: string): Text | undefined =>
  (framework.kind === 'ladder'
    ? framework.stages.flatMap(({ criteria }) => criteria)
    : (framework.criteria ?? [])
  ).find((one) => one.code === code)?.text;
