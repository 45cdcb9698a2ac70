import type { Instrument, Text } from '../definition.ts';
import { listed, type Report } from './report.ts';

/** Where the schema has a text in several languages; a bare sentence under the same name is none. */
const TEXTS = new Set([
  ...['title', 'about', 'credit', 'question', 'help', 'text', 'example', 'unit'],
  ...['advice', 'base', 'definition', 'note'],
]);

/** Every text in every language the definition promises, and in no other. */
export function checkLanguages(instrument: Instrument, report: Report): void {
  const { languages } = instrument;
  languages.forEach((language, i) => {
    if (languages.indexOf(language) < i) report.fault(`/languages/${i}`, `"${language}" is listed twice`);
  });
  checkTexts(instrument, languages, '', report);
}

function checkTexts(node: unknown, languages: readonly string[], at: string, report: Report): void {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node as Record<string, unknown>)) {
    if (TEXTS.has(key) && typeof value === 'object') checkText(value as Text, languages, `${at}/${key}`, report);
    else checkTexts(value, languages, `${at}/${key}`, report);
  }
}

function checkText(text: Text, languages: readonly string[], at: string, { fault }: Report): void {
  const absent = languages.filter((language) => !text[language]?.trim());
  if (absent.length > 0) fault(at, `has no text in ${listed(absent)}`);
  const extra = Object.keys(text).filter((language) => !languages.includes(language));
  if (extra.length > 0) fault(at, `has a text in ${listed(extra)}, which "languages" does not promise`);
}
