/** Steps of the neutral scale in the style sheet: `--stage-1` to `--stage-5`. */
const STEPS = 5;

/** The colour of a position between 0 and 1 on the neutral scale: a step, or a mixture of the two around it. */
export function toneColour(tone: number): string {
  const exact = 1 + tone * (STEPS - 1);
  const lower = Math.floor(exact);
  const part = Math.round((exact - lower) * 100);
  return part === 0
    ? `var(--stage-${lower})`
    : `color-mix(in oklab, var(--stage-${lower + 1}) ${part}%, var(--stage-${lower}))`;
}

/** The colour of text on it. */
export const toneInk = (tone: number): string => `var(--on-stage-${Math.round(1 + tone * (STEPS - 1))})`;
