import type { Framework, Instrument, Reference } from '../definition.ts';
import { stageCodes } from '../scoring/score.ts';
import { placed } from './parts.ts';
import type { Report } from './report.ts';

/** Printed shares are rounded: their sum may be a little above the whole. */
const ROUNDING = 0.5;

/** External figures refer to what there is, and shares of one whole stay within it. */
export function checkReferences({ references, frameworks }: Instrument, report: Report): void {
  for (const { item, at } of placed(references, '/references')) {
    if (item.kind === 'series') {
      checkYears(item, at, report);
      continue;
    }
    const framework = frameworks.find(({ code }) => code === item.framework);
    if (!framework) report.fault(`${at}/framework`, `"${item.framework}" is not a framework`);
    if (framework && item.kind === 'stages') checkStages(item, framework, at, report);
    const sum = item.rows.reduce((total, { share }) => total + share, 0);
    if (sum > 100 + ROUNDING) report.fault(`${at}/rows`, `shares add up to ${Number(sum.toFixed(2))} percent`);
  }
}

function checkStages(
  { rows }: Extract<Reference, { kind: 'stages' }>,
  framework: Framework,
  at: string,
  { fault }: Report,
): void {
  const known = stageCodes(framework);
  const seen = new Set<string>();
  rows.forEach(({ stages }, r) => {
    if (stages.length === 0) fault(`${at}/rows/${r}/stages`, 'names no stage');
    stages.forEach((stage, i) => {
      const place = `${at}/rows/${r}/stages/${i}`;
      if (!known.includes(stage)) fault(place, `"${stage}" is not a stage of "${framework.code}"`);
      if (seen.has(stage)) fault(place, `"${stage}" is counted twice`);
      seen.add(stage);
    });
  });
}

function checkYears({ points }: Extract<Reference, { kind: 'series' }>, at: string, { fault }: Report): void {
  points.forEach(({ year }, i) => {
    if (i > 0 && year <= (points[i - 1]?.year ?? -Infinity)) fault(`${at}/points/${i}/year`, 'years must rise');
  });
}
