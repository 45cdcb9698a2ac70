import { counted } from '../plural.ts';

const criteria = (count: number) => counted('en', count, { one: 'criterion', other: 'criteria' });

/** What the scorecard shows further down. */
export const scorecardDetails = {
  detail: {
    title: 'Framework in detail',
    lead: 'Which criteria your answers meet, stage by stage.',
    met: 'met',
    unmet: 'not met',
    count: (met: number, total: number) => `${met} of ${criteria(total)} met`,
    total: 'Total',
    others: 'Other criteria',
    groups: 'Shown beside the stage',
    of: (value: string, max: string) => `${value} of ${max}`,
    nothing: 'nothing applies',
  },
  dimensions: {
    title: 'By dimension',
    lead: 'Mean of the answers of each dimension: 0 is the lowest level of every question, 100 the highest.',
    nothing: 'nothing applies',
  },
  kpis: {
    title: 'Key figures',
    lead: 'The numbers you gave, as you gave them.',
    none: 'You gave no numbers. They are optional; add them when you assess again.',
    name: 'Figure',
    value: 'Value',
    direction: 'Better is',
    'higher-is-better': '↑ higher',
    'lower-is-better': '↓ lower',
  },
  export: {
    title: 'Take it with you',
    lead: 'Files are made in this browser from what you see. Answers as CSV can be imported again.',
    answers: 'Answers (CSV)',
    scorecard: 'Scorecard (CSV)',
    json: 'Answers and scorecard (JSON)',
    print: 'Print or save as PDF',
    done: (file: string) => `Saved as ${file}`,
    failed: 'The file could not be made. Check your connection and try again.',
    import: 'Import answers from a file',
  },
  file: {
    framework: 'Framework',
    kind: 'Kind',
    code: 'Code',
    name: 'Name',
    stage: 'Stage',
    value: 'Value',
    unit: 'Unit',
    kinds: { stage: 'stage reached', total: 'total', criterion: 'criterion', group: 'group', dimension: 'dimension score', kpi: 'key figure' },
    met: 'met',
    unmet: 'not met',
  },
}; // prettier-ignore
