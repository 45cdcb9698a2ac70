import type { Answers } from '#shared/instrument/answers.ts';

/** Answers that have not reached the service yet, with the version they are based on. */
export interface LocalDraft {
  readonly answers: Answers;
  readonly version: number;
}

/** One slot per person, programme and period: another person at this computer never sees it. */
export const slotOf = (user: string, programme: string, period: string): string =>
  `tidemark.draft.${user}.${programme}.${period}`;

export function readLocal(slot: string): LocalDraft | undefined {
  try {
    const kept = localStorage.getItem(slot);
    return kept === null ? undefined : (JSON.parse(kept) as LocalDraft);
  } catch {
    return undefined;
  }
}

/** Undefined clears the slot. Refused storage is no error: the answers stay in the open page. */
export function writeLocal(slot: string, draft: LocalDraft | undefined): void {
  try {
    if (draft) localStorage.setItem(slot, JSON.stringify(draft));
    else localStorage.removeItem(slot);
  } catch {
    // Nothing to be done about it here.
  }
}
