import { segmentAfter } from './StageBar/geometry.ts';

/**
 * Parts of a drawing that say more when pointed at, touched or moved to: one tab stop for all of them, arrow keys between
 * them. The buttons stand inside an element with `data-roving`.
 */
export function roving() {
  let stop = $state(0);
  let open = $state<number>();

  function move(event: KeyboardEvent): void {
    if (event.key === 'Escape') open = undefined;
    const button = event.currentTarget as HTMLElement;
    const all = [...(button.closest('[data-roving]')?.querySelectorAll<HTMLElement>('button') ?? [])];
    const next = segmentAfter(event.key, all.indexOf(button), all.length);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  }

  function enter(at: number): void {
    stop = at;
    open = at;
  }

  const leave = (): void => {
    open = undefined;
  };

  return {
    /** The part that speaks, by its number. */
    get open() {
      return open;
    },
    leave,
    /** For the `tabindex` of the button of a part. */
    tab: (at: number): 0 | -1 => (at === stop ? 0 : -1),
    /** To attach to that button. (Spread attributes would cost every page of the site 1.6 kB.) */
    item: (at: number) => (button: HTMLElement) => {
      const ended = new AbortController();
      const { signal } = ended;
      const show = () => enter(at);
      button.addEventListener('focus', show, { signal });
      button.addEventListener('click', show, { signal });
      button.addEventListener('blur', leave, { signal });
      button.addEventListener('pointerenter', () => (open = at), { signal });
      button.addEventListener('pointerleave', ({ pointerType }) => pointerType !== 'touch' && leave(), { signal });
      button.addEventListener('keydown', move, { signal });
      return () => ended.abort();
    },
  };
}
