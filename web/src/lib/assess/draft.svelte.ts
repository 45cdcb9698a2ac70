import type { Answer, Answers } from '#shared/instrument/answers.ts';
import { statusOf, type Failure } from '../api/call.ts';
import { getDraft, putDraft, type Draft } from '../api/endpoints.ts';
import { withAnswer } from './answers.ts';
import { slotOf, writeLocal } from './local-draft.ts';
import { reconcile } from './reconcile.ts';

export type SaveState = 'clean' | 'dirty' | 'saving' | 'offline' | 'signedOut' | 'failed' | 'conflict';
const PAUSE = 700;
const RETRY = 10_000;

export interface Start {
  readonly user: string;
  readonly programme: string;
  readonly period: string;
  readonly answers: Answers;
  readonly version: number;
  /** Answers the service does not have yet. */
  readonly unsaved: boolean;
  /** What the service has, where it clashes with these answers. */
  readonly theirs: Draft | undefined;
}

/**
 * The draft at work: every change is kept in the browser at once and saved after a pause. A save names the version it
 * builds on; when the service has another one, a person decides and nothing is lost.
 */
export function openDraft(start: Start) {
  const slot = slotOf(start.user, start.programme, start.period);
  let answers = $state.raw(start.answers);
  let version = start.version;
  let save = $state<SaveState>(start.theirs ? 'conflict' : start.unsaved ? 'dirty' : 'clean');
  let theirs = $state.raw(start.theirs);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function later(delay: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  function change(next: Answers) {
    answers = next;
    writeLocal(slot, { answers, version });
    if (save === 'conflict') return;
    if (save !== 'saving') save = 'dirty';
    later(PAUSE);
  }

  /** Saves what is there; true when the service has it all. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (save === 'clean') return true;
    if (save === 'saving' || save === 'conflict') return false;
    save = 'saving';
    const sent = answers;
    const result = await putDraft(start.programme, start.period, sent, version);
    if (!result.ok) return refused(result.error);
    version = result.value.data.version;
    return saved(sent);
  }

  function saved(sent: Answers): boolean | Promise<boolean> {
    if (answers !== sent) {
      save = 'dirty';
      writeLocal(slot, { answers, version });
      return flush();
    }
    save = 'clean';
    writeLocal(slot, undefined);
    return true;
  }

  async function refused(failure: Failure): Promise<boolean> {
    const status = statusOf(failure);
    if (status === 409 || status === 412) return clash();
    save = status === undefined ? 'offline' : status === 401 ? 'signedOut' : 'failed';
    if (save !== 'signedOut') later(RETRY);
    return false;
  }

  /** Somebody else saved, or an earlier save arrived although its answer was lost. */
  async function clash(): Promise<boolean> {
    const now = await getDraft(start.programme, start.period);
    if (!now.ok) return refused(now.error);
    const outcome = reconcile({ answers, version }, now.value);
    if (outcome.kind === 'same') {
      version = now.value.version;
      return saved(answers);
    }
    theirs = now.value;
    save = 'conflict';
    return false;
  }

  /** Looks for answers saved elsewhere, where there is a reason to expect some. */
  async function recheck(): Promise<void> {
    if (save === 'conflict' || save === 'saving') return;
    const now = await getDraft(start.programme, start.period);
    if (now.ok && now.value.version !== version) await clash();
  }

  /** Ends a conflict: theirs replace ours, or ours are saved on top of theirs. */
  function settle(keep: 'theirs' | 'mine') {
    if (!theirs) return;
    version = theirs.version;
    if (keep === 'theirs') answers = theirs.answers;
    save = keep === 'theirs' ? 'clean' : 'dirty';
    writeLocal(slot, keep === 'theirs' ? undefined : { answers, version });
    theirs = undefined;
    if (keep === 'mine') void flush();
  }

  if (save === 'dirty') later(0);

  return {
    get answers() {
      return answers;
    },
    get save() {
      return save;
    },
    get theirs() {
      return theirs;
    },
    set: (code: string, answer: Answer | undefined) => change(withAnswer(answers, code, answer)),
    flush,
    recheck,
    settle,
    stop: () => clearTimeout(timer),
  };
}

export type OpenDraft = ReturnType<typeof openDraft>;
