import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { StudioDraft } from '#shared/contracts/studio-schemas.ts';
import { statusOf, type Failure } from '#lib/api/call.ts';
import { getReport, saveReport } from '../endpoints.ts';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'refused';

/** Saved when nobody has typed for so long; tried again so long after a lost connection. Milliseconds. */
const REST = 1500;
const RETRY = 5000;

/**
 * A report on somebody's desk: what is written, and how far it is saved. Changes are saved by themselves, one at a time,
 * each on top of the revision that is known; when somebody else was faster nothing is saved until it is chosen whose text
 * goes on.
 */
export function deskOf(first: StudioDraft) {
  let draft = $state.raw(first);
  let body = $state.raw(first.body);
  let state = $state<SaveState>('saved');
  let theirs = $state.raw<StudioDraft>();
  let failure = $state.raw<Failure>();
  let kept = first.body;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;

  function later(wait: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), wait);
  }

  function edit(change: Partial<ReportBody>) {
    body = { ...body, ...change };
    if (state === 'conflict') return;
    state = 'unsaved';
    later(REST);
  }

  /** The whole of a draft as the service has it, in place of what is on the desk. */
  function take(next: StudioDraft) {
    clearTimeout(timer);
    draft = next;
    kept = body = next.body;
    [state, theirs, failure] = ['saved', undefined, undefined];
  }

  function accept(next: StudioDraft, sent: ReportBody) {
    if (body === sent) return take(next);
    [draft, kept, state, failure] = [next, sent, 'unsaved', undefined];
    later(REST);
  }

  async function refuse(why: Failure) {
    const other = statusOf(why) === 412 ? await getReport(draft.slug) : undefined;
    if (other?.ok) {
      [theirs, state] = [other.value, 'conflict'];
    } else if (why.kind === 'offline' || other) {
      state = 'offline';
      later(RETRY);
    } else {
      [failure, state] = [why, 'refused'];
    }
  }

  async function send(closing: boolean) {
    const sent = body;
    state = 'saving';
    const answer = await saveReport(draft.slug, sent, draft.revision, closing);
    if (answer.ok) accept(answer.value.data, sent);
    else await refuse(answer.error);
  }

  /** Saves what is not saved yet; true when everything is. */
  async function save(closing = false): Promise<boolean> {
    clearTimeout(timer);
    while (sending) await sending;
    if (body !== kept && state !== 'conflict') {
      sending = send(closing).finally(() => (sending = undefined));
      await sending;
    }
    return body === kept;
  }

  /** Looks whether somebody saved meanwhile, while nothing is being written here; what they saved takes the place. */
  async function refresh(): Promise<StudioDraft | undefined> {
    if (state !== 'saved') return undefined;
    const [known, shown] = [draft.revision, draft.state];
    const now = await getReport(draft.slug);
    const isNews = now.ok && (now.value.revision !== known || now.value.state !== shown);
    if (!isNews || body !== kept || draft.revision !== known) return undefined;
    take(now.value);
    return now.value.revision === known ? undefined : now.value;
  }

  return {
    get draft() {
      return draft;
    },
    get body() {
      return body;
    },
    get state() {
      return state;
    },
    /** What somebody else saved meanwhile. */
    get theirs() {
      return theirs;
    },
    get failure() {
      return failure;
    },
    edit,
    take,
    save,
    refresh,
    takeTheirs: () => theirs && take(theirs),
    /** What is on the desk goes on top of theirs, which stays among the saved states. */
    keepMine: () => {
      if (!theirs) return;
      [draft, theirs, state] = [theirs, undefined, 'unsaved'];
      void save();
    },
    leave: () => void (state === 'saved' ? clearTimeout(timer) : save(true)),
  };
}

export type Desk = ReturnType<typeof deskOf>;
