import type { ReportBody } from '../../contracts/report-schemas.ts';
import { bindText, type BoundPart } from '../bindings/bound-text.ts';
import { isTooNested } from '../markdown/nesting.ts';
import { placeOf } from '../bindings/parse.ts';
import type { ReportSource } from '../source.ts';
import { boundTexts, isMarkdown, type PlacedText } from '../texts.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { makeFinding } from './make.ts';
import type { Finding } from './finding.ts';

/** Bindings that cannot be read or are withheld, percentages typed by hand, and markup that will be shown as characters. */
export const checkTexts = (body: ReportBody, source: ReportSource): Finding[] =>
  boundTexts(body).flatMap((text) => {
    const parts = bindText(text.text, { source, language: body.language, edition: body.edition });
    return [...checkBindings(body, text, parts), ...checkWords(body, text)];
  });

type Language = Pick<ReportBody, 'language'>;

const checkBindings = ({ language }: Language, { block, field }: PlacedText, parts: readonly BoundPart[]): Finding[] =>
  parts.flatMap((part) => {
    if (part.kind !== 'fault') return [];
    const { rule, about } = faultWords(language, part.fault);
    return [makeFinding(language, rule, { block, field, place: part.place, about: `${part.text}: ${about}` })];
  });

type Fault = Extract<BoundPart, { kind: 'fault' }>['fault'];

function faultWords(language: ReportBody['language'], fault: Fault) {
  const words = REPORT_WORDS[language];
  if ('what' in fault) return { rule: 'broken-binding', about: words.syntax[fault.reason](fault.what) } as const;
  if (fault.reason === 'withheld') return { rule: 'withheld-binding', about: words.withheld[fault.why] } as const;
  return { rule: 'broken-binding', about: words.binding[fault.reason]('key' in fault ? fault.key : '') } as const;
}

const TYPED_PERCENT = /\d+(?:[.,]\d+)?[ \u00a0\u202f]?(?:%|percent\b|Prozent\b)/i;
const MARKUP = /<\/?[a-z!][^<>\n]*>|!\[[^\]\n]*\]\(/i;

function checkWords({ language }: Language, text: PlacedText): Finding[] {
  const { block, field } = text;
  const typed = TYPED_PERCENT.exec(text.text);
  const markup = isMarkdown(text) ? MARKUP.exec(text.text) : null;
  return [
    ...(typed ? [makeFinding(language, 'typed-number', { block, field, place: placeOf(text.text, typed.index), about: typed[0] })] : []),
    ...(markup ? [makeFinding(language, 'shown-markup', { block, field, place: placeOf(text.text, markup.index) })] : []),
    ...(isMarkdown(text) && isTooNested(text.text) ? [makeFinding(language, 'too-nested', { block, field })] : []),
  ];
} // prettier-ignore
