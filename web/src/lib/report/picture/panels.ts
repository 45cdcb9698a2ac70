import { PALETTE } from '#lib/charts/image/palette.ts';
import type { Drawing } from '#lib/charts/image/picture.ts';
import { element, label } from '#lib/charts/image/svg.ts';

const TITLE = 26;
const GAP = 10;

/** A drawing with a title of its own; without one as it is. */
export const titled = (title: string, { height, body }: Drawing): Drawing =>
  title === ''
    ? { height, body }
    : {
        height: height + TITLE,
        body:
          label(0, 15, title, { 'font-weight': 600, fill: PALETTE.ink }) +
          element('g', { transform: `translate(0 ${TITLE})` }, body),
      };

/** Drawings below each other. */
export function below(drawings: readonly Drawing[]): Drawing {
  let y = 0;
  const placed = drawings.map(({ height, body }) => {
    const markup = element('g', { transform: `translate(0 ${Math.round(y)})` }, body);
    y += height + GAP;
    return markup;
  });
  return { height: Math.max(0, y - GAP), body: placed.join('') };
}
