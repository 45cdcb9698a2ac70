import { merge, type Content } from './merge.ts';

/** A draft that is not (fully) with the service yet, and the last content known to both. */
export interface LocalDraft {
  readonly content: Content;
  readonly base: Content;
}

/** The draft of one person, programme and period in this browser. */
export interface LocalSlot {
  /** What is kept, from now on known to this window. */
  read(): LocalDraft | undefined;
  /** Keeps a draft; gives back its content with what another window of this browser kept in the meantime. */
  write(draft: LocalDraft): Content;
  /** All is with the service: forgets what this window kept, but never what another one did. */
  clear(): void;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One slot per person, programme and period: another person at this computer never sees it. */
export const slotName = (user: string, programme: string, period: string): string =>
  `tidemark.draft.${user}.${programme}.${period}`;

/** Refused storage is no error: the answers then stay in the open page. `store` is asked for each time, as asking may throw. */
export function localSlot(name: string, store: () => Store): LocalSlot {
  let known: string | null = null;
  const kept = () => attempt(() => store().getItem(name)) ?? null;
  return {
    read() {
      known = kept();
      return parse(known);
    },
    write(draft) {
      const found = kept();
      const other = found === known ? undefined : parse(found);
      const content = other ? merge(other.base, draft.content, other.content).content : draft.content;
      known = JSON.stringify({ ...draft, content });
      attempt(() => store().setItem(name, known ?? ''));
      return content;
    },
    clear() {
      if (kept() === known) attempt(() => store().removeItem(name));
    },
  };
}

function parse(kept: string | null): LocalDraft | undefined {
  const draft = attempt(() => JSON.parse(kept ?? '{}') as Partial<LocalDraft>);
  const { content, base } = draft ?? {};
  return content && base ? { content, base } : undefined;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
