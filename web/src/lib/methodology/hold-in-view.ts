const HOLD = 3000;
const OWN_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls back to a target while figures above it still arrive and move it: until the reader takes over, or for a moment.
 * Returns how to stop.
 */
export function holdInView(target: HTMLElement, column: HTMLElement): () => void {
  let height = column.offsetHeight;
  const watch = new ResizeObserver(() => {
    if (column.offsetHeight !== height) target.scrollIntoView({ behavior: 'instant' });
    height = column.offsetHeight;
  });
  const stop = () => watch.disconnect();
  watch.observe(column);
  for (const move of OWN_MOVES) addEventListener(move, stop, { once: true, passive: true });
  setTimeout(stop, HOLD);
  return stop;
}
