/** The form of a noun for a number: `plural('en', 2, { one: 'question', other: 'questions' })`. */
export function plural(
  language: string,
  count: number,
  forms: { readonly one: string; readonly other: string },
): string {
  return new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other;
}

/** The number with its noun: `2 questions`. */
export const counted = (language: string, count: number, forms: { readonly one: string; readonly other: string }) =>
  `${new Intl.NumberFormat(language).format(count)} ${plural(language, count, forms)}`;
