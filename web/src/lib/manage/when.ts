/** Day and time in the reader’s time zone, short: `22 Nov 2026, 07:45`. */
export const when = (language: string, moment: string): string =>
  new Intl.DateTimeFormat(locale(language), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));

/** The day alone, in the reader’s time zone: `22 Nov 2026`. */
export const whenDay = (language: string, moment: string): string =>
  new Intl.DateTimeFormat(locale(language), { dateStyle: 'medium' }).format(new Date(moment));

/** Day before month and 24 hours, as the other texts of the English catalogue are spelt. */
const locale = (language: string): string => (language === 'en' ? 'en-GB' : language);
