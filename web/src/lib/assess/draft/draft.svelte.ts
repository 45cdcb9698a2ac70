import type { Answer, Answers } from '#shared/instrument/answers.ts';
import { getDraft, putDraft } from '../../api/answering.ts';
import { keepDraft, type DraftStart, type DraftState } from './keep-draft.ts';
import type { LocalSlot } from './local-draft.ts';
import { differing, withoutStep, withValue, type Content } from './merge.ts';

export interface Start extends DraftStart {
  readonly programme: string;
  readonly period: string;
  readonly slot: LocalSlot;
}

/** A step over several questions that can be taken back as a whole. */
export interface Step {
  readonly kind: 'taken' | 'discarded' | 'loaded';
  readonly count: number;
}

/** The draft as components see it. */
export function openDraft(start: Start) {
  let state = $state.raw<DraftState>(start);
  let step = $state.raw<Step & { readonly before: Content; readonly after: Content }>();
  const draft = keepDraft(start, {
    get: () => getDraft(start.programme, start.period),
    put: (content, version, closing) => putDraft(start.programme, start.period, content, version, closing),
    slot: start.slot,
    later: (run, delay) => {
      const timer = setTimeout(run, delay);
      return () => clearTimeout(timer);
    },
    show: (next) => (state = next),
  });

  /** Replaces answers of several questions at once; the step is offered to be taken back. */
  function replace(answers: Answers, kind: Step['kind']) {
    const before = state.content;
    const after = { ...before, answers };
    const count = differing(before.answers, answers).length;
    if (count === 0) return;
    step = { kind, count, before, after };
    draft.change(after);
  }

  return {
    get answers() {
      return state.content.answers;
    },
    get notes() {
      return state.content.notes;
    },
    get save() {
      return state.save;
    },
    get theirs() {
      return state.theirs;
    },
    get clashes() {
      return state.clashes;
    },
    get arrived() {
      return state.arrived;
    },
    get step(): Step | undefined {
      return step;
    },
    set(code: string, answer: Answer | undefined) {
      draft.change({ ...state.content, answers: withValue(state.content.answers, code, answer) });
    },
    /** Empty takes the note away. */
    note(code: string, text: string) {
      draft.change({ ...state.content, notes: withValue(state.content.notes, code, text.trim() ? text : undefined) });
    },
    replace,
    undo() {
      if (!step) return;
      const { before, after } = step;
      step = undefined;
      draft.change(withoutStep(state.content, before, after));
    },
    forgetStep() {
      step = undefined;
    },
    flush: draft.flush,
    recheck: draft.recheck,
    settle: draft.settle,
    seen: draft.seen,
    stop: draft.stop,
  };
}

export type OpenDraft = ReturnType<typeof openDraft>;
