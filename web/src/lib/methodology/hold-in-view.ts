const HOLD = 3000;
const OWN_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls to a target, and again while figures above it still arrive and move it: until the reader takes over, or for a
 * moment. Returns how to stop.
 */
export function holdInView(target: HTMLElement, column: HTMLElement): () => void {
  const watch = new ResizeObserver(() => target.scrollIntoView({ behavior: 'instant' }));
  const stop = () => watch.disconnect();
  watch.observe(column);
  for (const move of OWN_MOVES) addEventListener(move, stop, { once: true, passive: true });
  setTimeout(stop, HOLD);
  return stop;
}
