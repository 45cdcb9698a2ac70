import type { Indicator, Text } from '../instrument/definition.ts';
import type { LegendWords } from './legend-words.ts';
import type { Sheet } from './sheet.ts';

/** The question of a column, and a line per answer it takes. */
export function indicatorRows(indicator: Indicator, language: string, words: LegendWords): Sheet {
  const { code, question, help, optional } = indicator;
  const spoken = speaker(language);
  const remarks = [help ? spoken(help) : '', optional ? words.optional : ''].filter((remark) => remark !== '');
  return [
    [code, spoken(question), '', remarks.join(' · ')],
    ...[...valuesOf(indicator, spoken, words), ...waysNotToAnswer(indicator, words)].map(([value, meaning]) => [
      code,
      '',
      value,
      meaning,
    ]),
  ];
}

type Values = readonly (readonly [value: string, meaning: string])[];
type Spoken = (text: Text) => string;

/** A definition need not speak the language asked for. */
const speaker =
  (language: string): Spoken =>
  (text) =>
    text[language] ?? Object.values(text)[0] ?? '';

function valuesOf(indicator: Indicator, spoken: Spoken, words: LegendWords): Values {
  switch (indicator.kind) {
    case 'scale':
      return indicator.levels.map(({ text }, level) => [String(level), spoken(text)]);
    case 'yes-no':
      return [
        ['no', words.no],
        ['yes', words.yes],
      ];
    case 'multi':
      return [
        ...indicator.options.map(({ code, text }) => [code, spoken(text)] as const),
        ['none', `${words.none} · ${words.several}`],
      ];
    case 'number': {
      const { range, unit, decimals } = indicator;
      return [[`${range.min} … ${range.max}`, `${spoken(unit)} · ${words.decimals(decimals)}`]];
    }
  }
}

const waysNotToAnswer = ({ notApplicable, dontKnow }: Indicator, words: LegendWords): Values => [
  ...(notApplicable === 'refused' ? [] : [['not-applicable', words.notApplicable] as const]),
  ...(dontKnow === 'refused' ? [] : [['dont-know', words.dontKnow] as const]),
];
