import type { FigureSpec } from '../../contracts/report-block-schemas.ts';
import type { Instrument } from '../../instrument/definition.ts';
import { ALL } from '../../release/cohort.ts';
import type { BindingContext } from '../bindings/resolve.ts';
import { writeBinding, type Binding } from '../bindings/grammar.ts';
import { publishedEdition, type FrozenRow } from '../read-row.ts';
import { findIndicator } from '../tables.ts';
import { FIGURE_WORDS } from '../words/figure-words.ts';
import { inLanguage } from '../words/format.ts';

type Shown = Extract<FrozenRow, { status: 'shown' }>;

/** More than so many numbers nobody listens to: the largest and the smallest are told instead. */
const MOST = 12;

/** The numbers of a figure with their names, for those who do not see it; every one bound. */
export function toldEntries(spec: FigureSpec, rows: readonly FrozenRow[], context: BindingContext): string[] {
  const shown = rows.filter((row): row is Shown => row.status === 'shown').filter(isMiddle);
  const told = spec.chart === 'stages-by' ? onLargestStage(shown) : shown;
  const some = told.length > MOST ? ends(told) : told;
  return some.map((row) => `${nameOf(spec, row, context)} ${valueOf(row, context)}`);
}

/** Of quantiles the median alone. */
const isMiddle = ({ table, code }: Shown): boolean => !/^(score|kpi):/.test(table) || code === 'p50';

/** Groups side by side are told of one stage: the one with the largest share in any of them. */
function onLargestStage(rows: readonly Shown[]): Shown[] {
  const largest = rows.reduce<Shown | undefined>((best, row) => (best && best.value >= row.value ? best : row), undefined);
  return rows.filter(({ code }) => code === largest?.code);
} // prettier-ignore

function ends(rows: readonly Shown[]): Shown[] {
  const ranked = rows.toSorted((a, b) => b.value - a.value);
  return ranked.filter((_, at) => at === 0 || at === ranked.length - 1);
}

type Keys = Binding['keys'];

const placeOf = ({ edition, cohort }: Shown, { edition: home }: BindingContext): Keys => ({
  ...(cohort === ALL ? {} : { cohort }),
  ...(edition === home ? {} : { edition }),
});

const afterColon = (table: string): string => table.slice(table.indexOf(':') + 1);

/** The code of a question and of the answer a row counts: an option of a selection has a table of its own. */
function answerOf({ table, code }: Shown): { question: string; answer: string } {
  const [question = '', option] = afterColon(table).split('.');
  return { question, answer: option ?? code };
}

function valueOf(row: Shown, context: BindingContext): string {
  const place = placeOf(row, context);
  const name = afterColon(row.table);
  const bound = (binding: Binding['name'], keys: Keys) => writeBinding({ name: binding, keys: { ...keys, ...place } });
  if (row.table.startsWith('stage:')) return bound('share', { stage: row.code, framework: name });
  if (row.table.startsWith('score:')) return bound('median', { score: name });
  return row.table.startsWith('kpi:') ? bound('median', { number: name }) : bound('answer', answerOf(row));
}

/** What tells a row from the others of its figure: its group, its edition, or what it counts. */
function nameOf(spec: FigureSpec, row: Shown, context: BindingContext): string {
  const group = writeBinding({ name: 'cohort', keys: row.cohort === ALL ? {} : { cohort: row.cohort } });
  const own = ownName(row, context);
  if (spec.chart === 'stages-by') return `${group} ${FIGURE_WORDS[context.language].onStage(own)}`;
  const first =
    spec.chart === 'trend'
      ? writeBinding({ name: 'edition', keys: row.edition === context.edition ? {} : { edition: row.edition } })
      : own;
  return spec.cohorts.length > 1 ? `${group}, ${first}` : first;
}

function ownName(row: Shown, context: BindingContext): string {
  const name = afterColon(row.table);
  const at: Keys = row.edition === context.edition ? {} : { edition: row.edition };
  if (row.table.startsWith('stage:'))
    return writeBinding({ name: 'stage', keys: { stage: row.code, framework: name, ...at } });
  if (row.table.startsWith('score:')) return writeBinding({ name: 'dimension', keys: { score: name, ...at } });
  if (row.table.startsWith('kpi:')) return writeBinding({ name: 'question', keys: { question: name, ...at } });
  const found = publishedEdition(context.source, row.edition);
  return found.ok ? answerText(found.value.instrument, row, context.language) : '';
}

/** An answer as the questionnaire words it. */
function answerText(instrument: Instrument, row: Shown, language: BindingContext['language']): string {
  const { question, answer } = answerOf(row);
  const indicator = findIndicator(instrument, question);
  const text =
    indicator?.kind === 'scale'
      ? indicator.levels[Number(answer)]?.text
      : indicator?.kind === 'multi'
        ? indicator.options.find(({ code }) => code === answer)?.text
        : undefined;
  if (text) return inLanguage(language, text);
  return FIGURE_WORDS[language].answer[answer === 'yes' ? 'yes' : 'no'];
}
