/**
 * Calls `look` at once and then every so often while it says that something is still under way. Nothing is asked while
 * the page is hidden; when it comes back, it is asked at once. Returns what ends it.
 */
export function poll(look: (signal: AbortSignal) => Promise<boolean>, every: number): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let over = false;

  const ask = async () => {
    if (asking || over || stop.signal.aborted || document.hidden) return;
    asking = true;
    clearTimeout(timer);
    over = !(await look(stop.signal));
    asking = false;
    if (!over && !stop.signal.aborted) timer = setTimeout(() => void ask(), every);
  };

  document.addEventListener('visibilitychange', () => void ask(), { signal: stop.signal });
  void ask();
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}
