import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const PACKAGE = '@fontsource/open-sans';
const SUBSETS = ['latin', 'math', 'symbols'] as const;
const WEIGHTS = [400, 600] as const;

const { resolve } = createRequire(import.meta.url);
const ranges = JSON.parse(readFileSync(resolve(`${PACKAGE}/unicode.json`), 'utf8')) as Record<string, string>;

function face(subset: string, weight: number): string {
  const file = readFileSync(resolve(`${PACKAGE}/files/open-sans-${subset}-${weight}-normal.woff2`));
  return `@font-face {
    font-family: 'Tests'; font-weight: ${weight}; unicode-range: ${ranges[subset] ?? 'U+0-10FFFF'};
    src: url(data:font/woff2;base64,${file.toString('base64')});
  }`;
}

/** Every machine has other fonts: with this style all of them draw the same text. */
export const sameFont = (): string =>
  `${SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => face(subset, weight))).join('\n')}
  /* Labels at the ends of an axis reach beyond it. */
  .drawing { margin-inline: -0.75rem; padding-inline: 0.75rem; }
  /* A heading that sticks is a layer of its own: its text lands on the one or the other pixel by chance. */
  .drawing th { position: static !important; }
  *, *::before, *::after { font-family: 'Tests' !important; font-style: normal !important; }`;
