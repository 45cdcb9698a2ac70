import type { Criterion, Instrument, Text } from '#shared/instrument/definition.ts';

/** Where a criterion comes from: a text and the sign of maturity it names there. */
export interface Citation {
  readonly key: string;
  readonly title: string;
  readonly author: string;
  readonly year: number;
  readonly sign: Text;
}

/** The citations of a criterion; what the definition does not know (a fault of its own) is left out. */
export const citationsOf = (
  { sources }: Pick<Instrument, 'sources'>,
  criterion: Pick<Criterion, 'sources'>,
): Citation[] =>
  criterion.sources.flatMap((key) => {
    const [code, sign] = key.split('.');
    const source = sources.find((one) => one.code === code);
    const found = source?.signs.find((one) => one.code === sign);
    return source && found
      ? [{ key, title: source.title, author: source.author, year: source.year, sign: found.text }]
      : [];
  });
