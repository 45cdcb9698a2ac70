/** The day a moment falls on where the reader is. */
export const localDay = (language: string, moment: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(moment));

/** Day and time where the reader is. */
export const localTime = (language: string, moment: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));

/** The same to the second, with the name of the time zone. */
export const exactTime = (language: string, moment: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'full' }).format(new Date(moment));
