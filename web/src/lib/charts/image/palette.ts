/** The light colours of the style sheet (`tokens.css`; a test compares them), for pictures that leave the page. */
export const PALETTE = {
  surface: '#fcfcfb',
  ink: '#16202b',
  muted: '#51606f',
  rule: '#d8dfe5',
  line: '#8b99a6',
  you: '#b3430f',
  stages: ['#d9e0e7', '#b3c0cc', '#8a9dae', '#55687b', '#2b3b4c'],
  onStages: ['#16202b', '#16202b', '#16202b', '#ffffff', '#ffffff'],
} as const;

/** Position 0..1 on the neutral scale as a colour: a step, or a mixture of the two around it. */
export function stageColour(tone: number): string {
  const exact = tone * (PALETTE.stages.length - 1);
  const lower = Math.floor(exact);
  const [from, to] = [PALETTE.stages[lower] ?? PALETTE.ink, PALETTE.stages[lower + 1]];
  return to === undefined ? from : mixed(from, to, exact - lower);
}

/** The colour of text on it. */
export const stageInk = (tone: number): string =>
  PALETTE.onStages[Math.round(tone * (PALETTE.onStages.length - 1))] ?? PALETTE.ink;

/** Red, green and blue of `#rrggbb`, 0..255. */
export const channels = (colour: string): [number, number, number] =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];

function mixed(from: string, to: string, part: number): string {
  const [a, b] = [channels(from), channels(to)];
  const byte = (i: 0 | 1 | 2): string =>
    Math.round(a[i] + part * (b[i] - a[i]))
      .toString(16)
      .padStart(2, '0');
  return `#${byte(0)}${byte(1)}${byte(2)}`;
}
