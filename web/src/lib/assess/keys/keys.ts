/** What a key asks for. */
export type Command =
  | { readonly to: 'choose'; readonly key: string }
  | {
      readonly to:
        'next' | 'previous' | 'nextSection' | 'previousSection' | 'open' | 'last' | 'note' | 'leave' | 'help';
    };

/** Where the key was pressed: what must keep its own keys. */
export type Place =
  /** A text of several lines, a list, a dialog: keeps every key but Escape. */
  | 'writing'
  /** A line of text: keeps all but Enter. */
  | 'line'
  /** A button, a link, a disclosure: keeps Enter. */
  | 'control'
  /** A choice, or nothing in particular. */
  | 'page';

/** The keys that move and what they do, in the order in which the help lists them. */
export const KEYS = {
  j: 'next',
  k: 'previous',
  J: 'nextSection',
  K: 'previousSection',
  o: 'open',
  l: 'last',
  n: 'note',
  '?': 'help',
} as const;

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The command of a key pressed at a place; undefined where the key is the browser's or the field's own. */
export function commandOf({ key, ctrlKey, metaKey, altKey }: Pressed, place: Place): Command | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (place === 'writing') return key === 'Escape' ? { to: 'leave' } : undefined;
  if (key === 'Enter') return place === 'control' ? undefined : { to: 'next' };
  if (place === 'line') return undefined;
  if (/^[0-9dx]$/.test(key)) return { to: 'choose', key };
  const to = Object.hasOwn(KEYS, key) ? KEYS[key as keyof typeof KEYS] : undefined;
  return to && { to };
}

/** The place an event comes from. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('dialog, textarea, select, [contenteditable]')) return 'writing';
  if (target.matches('input:not([type=radio], [type=checkbox])')) return 'line';
  return target.closest('button, a, summary') ? 'control' : 'page';
}
