import type { Instrument } from '#shared/instrument/definition.ts';
import { summarise, type Summary } from '#shared/instrument/summary.ts';
import { columns, counted } from './words.ts';

/** What a definition consists of. */
export function summaryOf(instrument: Instrument): string {
  const summary = summarise(instrument);
  return columns([
    ['languages', summary.languages.join(', ')],
    ['dimensions', String(summary.dimensions)],
    ['indicators', indicators(summary)],
    ...summary.frameworks.map((one, i) => [i === 0 ? 'frameworks' : '', framework(one)]),
    ['sources', `${counted(summary.signs, 'sign')}, ${summary.citedSigns} of them cited`],
    ['cohorts', `${summary.cohorts} ways to cut`],
    ['references', String(summary.references)],
    ['maps from', summary.maps.join(', ') || 'no earlier version'],
  ]).join('\n');
}

function indicators({ indicators: kinds, optional }: Summary): string {
  const all = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  const each = Object.entries(kinds).flatMap(([kind, count]) => (count > 0 ? [`${count} ${kind}`] : []));
  return `${all}: ${each.join(', ')}${optional > 0 ? `; ${optional} optional` : ''}`;
}

const framework = ({ code, kind, stages, criteria }: Summary['frameworks'][number]): string =>
  `${code}: ${kind} of ${stages.length} (${stages.join(' · ')})${criteria > 0 ? `, ${counted(criteria, 'criterion').replace('criterions', 'criteria')}` : ''}`;
