/** One spelling for what people take for the same word: case, kinds of blanks, quotes and dashes, ß and a last full stop. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/['’‘`´"“”„«»]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');

/** Coarser, for headings: any punctuation is a blank, so that `C1.networks`, `C1[networks]` and `c1: Networks` are one. */
export const foldHeading = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
