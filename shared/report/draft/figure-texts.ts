import type { BlockOf, FigureSpec } from '../../contracts/report-block-schemas.ts';
import { ALL } from '../../release/cohort.ts';
import type { CohortKey } from '../../kernel/ids.ts';
import type { BindingContext } from '../bindings/resolve.ts';
import { bindText, plainBound } from '../bindings/bound-text.ts';
import { writeBinding, type Binding } from '../bindings/grammar.ts';
import { blockRows } from '../frozen.ts';
import { FIGURE_WORDS } from '../words/figure-words.ts';
import { toldEntries } from './told-entries.ts';

/** As long as the service takes, with room for what somebody adds. */
const LONGEST_ALT = 1800;

/**
 * Caption and alternative text of a figure by rules, in the language of the report, with every number bound. Without
 * loaded cells, or where all is withheld, the alternative text is empty: somebody has to write it.
 */
export function figureTexts(spec: FigureSpec, context: BindingContext): Pick<BlockOf<'figure'>, 'caption' | 'alt'> {
  const words = FIGURE_WORDS[context.language];
  const block = { kind: 'figure', id: 'new', spec, caption: '', alt: '', intervals: true } as const;
  const rows = blockRows(block, context.source);
  const entries = rows.ok ? toldEntries(spec, rows.value, context).filter((one) => isSaid(one, context)) : [];
  const told = fitting(entries, LONGEST_ALT);
  return { caption: captionOf(spec, context), alt: told ? words.alt(words.drawing[spec.chart], told) : '' };
}

const isSaid = (text: string, context: BindingContext): boolean =>
  plainBound(bindText(text, context)) !== '' && bindText(text, context).every(({ kind }) => kind !== 'fault');

/** As many entries as there is room for. */
function fitting(entries: readonly string[], room: number): string {
  let told = '';
  for (const one of entries) {
    const next = told ? `${told}, ${one}` : one;
    if (next.length > room) break;
    told = next;
  }
  return told;
}

type Keys = Binding['keys'];

function captionOf(spec: FigureSpec, { language, edition: home }: BindingContext): string {
  const words = FIGURE_WORDS[language];
  const at: Keys = spec.edition === home ? {} : { edition: spec.edition };
  const named = (name: Binding['name'], keys: Keys) => writeBinding({ name, keys: { ...keys, ...at } });
  const cohort = (key: CohortKey) => writeBinding({ name: 'cohort', keys: key === ALL ? {} : { cohort: key } });
  const base = {
    edition: writeBinding({ name: 'edition', keys: at }),
    framework: 'framework' in spec ? named('framework', { framework: spec.framework }) : '',
    groups: 'cohorts' in spec ? words.groups(spec.cohorts.map(cohort)) : '',
  };
  switch (spec.chart) {
    case 'stages':
      return words.caption.stages(base);
    case 'stages-by':
      return words.caption['stages-by']({ ...base, by: spec.by });
    case 'scores':
      return words.caption.scores({ ...base, dimension: spec.table === null ? undefined : named('dimension', { score: spec.table }) });
    case 'answers':
      return words.caption.answers({ ...base, question: named('question', { question: spec.table }) });
    case 'numbers':
      return words.caption.numbers({ ...base, question: spec.table === null ? undefined : named('question', { question: spec.table }) });
    case 'trend':
      return words.caption.trend({ ...base, stage: named('stage', { stage: spec.stage, framework: spec.framework }) });
  }
} // prettier-ignore
