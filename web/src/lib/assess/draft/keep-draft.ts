import type { Result } from '#shared/kernel/result.ts';
import { statusOf, type Called, type Failure } from '../../api/call.ts';
import type { Draft } from '../../api/answering.ts';
import type { LocalSlot } from './local-draft.ts';
import { merge, sameContent, withTheirs, type Clash, type Content } from './merge.ts';

export type SaveState = 'clean' | 'dirty' | 'saving' | 'offline' | 'signedOut' | 'failed' | 'conflict';

/** What is shown of a draft at work. */
export interface DraftState {
  readonly content: Content;
  readonly save: SaveState;
  /** While two sides clash: what the service has, and where. */
  readonly theirs: Draft | undefined;
  readonly clashes: readonly Clash[];
  /** Codes that came in from another device since this was last looked at. */
  readonly arrived: readonly string[];
}

/** What a draft starts from: a state, and the version both sides know. */
export interface DraftStart extends DraftState {
  readonly base: Content;
  readonly version: number;
}

/** What keeping a draft needs from outside. */
export interface DraftDeps {
  readonly get: () => Promise<Result<Draft, Failure>>;
  readonly put: (content: Content, version: number, closing: boolean) => Called<Draft>;
  readonly slot: Pick<LocalSlot, 'write' | 'clear'>;
  /** Runs something later; the answer calls it off. */
  readonly later: (run: () => void, delay: number) => () => void;
  readonly show: (state: DraftState) => void;
}

const PAUSE = 700;
const RETRY = 10_000;

/**
 * The draft at work: every change is kept in the browser at once and saved after a pause. A save names the version it
 * builds on; when the service has another one, both sides are merged, and where they clash a person decides.
 */
export function keepDraft(start: DraftStart, deps: DraftDeps) {
  let { base, version } = start;
  let state: DraftState = start;
  /** Sent without an answer: it may have arrived all the same. */
  let maybeArrived: Content | undefined;
  let callOff = () => {};

  function update(changes: Partial<DraftState>) {
    state = { ...state, ...changes };
    deps.show(state);
  }

  function soon(delay: number) {
    callOff();
    callOff = deps.later(() => void flush(), delay);
  }

  const keep = () => update({ content: deps.slot.write({ content: state.content, base }) });

  function change(content: Content) {
    update({ content });
    keep();
    if (state.theirs) return stillClashing();
    if (state.save !== 'saving') update({ save: 'dirty' });
    soon(PAUSE);
  }

  /** Saves what is there; true when the service has it all. */
  async function flush(closing = false): Promise<boolean> {
    callOff();
    if (state.save === 'clean') return true;
    if (state.save === 'saving' || state.save === 'conflict') return false;
    update({ save: 'saving' });
    const sent = state.content;
    const result = await deps.put(sent, version, closing);
    if (!result.ok) {
      if ((statusOf(result.error) ?? 500) >= 500) maybeArrived = sent;
      return refused(result.error);
    }
    agreeOn(sent, result.value.data.version);
    return settled();
  }

  function agreeOn(content: Content, at: number) {
    base = content;
    version = at;
    maybeArrived = undefined;
  }

  function settled(): boolean | Promise<boolean> {
    if (!sameContent(state.content, base)) {
      keep();
      update({ save: 'dirty' });
      return flush();
    }
    update({ save: 'clean' });
    deps.slot.clear();
    return true;
  }

  async function refused(failure: Failure): Promise<boolean> {
    const status = statusOf(failure);
    if (status === 409 || status === 412) {
      const now = await deps.get();
      return now.ok ? meet(now.value) : refused(now.error);
    }
    update({ save: status === undefined ? 'offline' : status === 401 ? 'signedOut' : 'failed' });
    if (state.save !== 'signedOut') soon(RETRY);
    return false;
  }

  /** Somebody else saved, or an earlier save arrived although its answer was lost. */
  function meet(theirs: Draft): boolean | Promise<boolean> {
    if (maybeArrived && sameContent(maybeArrived, theirs)) base = maybeArrived;
    const { content, clashes, taken } = merge(base, state.content, theirs);
    const arrived = [...new Set([...state.arrived, ...taken])];
    if (clashes.length > 0) {
      update({ content, clashes, arrived, theirs, save: 'conflict' });
      keep();
      return false;
    }
    agreeOn(contentOf(theirs), theirs.version);
    update({ content, arrived });
    return settled();
  }

  const isIdle = () => state.save === 'clean' || state.save === 'dirty';

  /** Looks for what was saved elsewhere. */
  async function recheck(): Promise<void> {
    if (!isIdle()) return;
    const now = await deps.get();
    if (now.ok && isIdle() && now.value.version > version) await meet(now.value);
  }

  /** A clash ends too when ours has become theirs. */
  function stillClashing() {
    const { theirs, content } = state;
    if (!theirs) return;
    const { clashes } = merge(base, content, theirs);
    update({ clashes });
    if (clashes.length === 0) settle([]);
  }

  /** Ends a conflict: theirs at these places, ours at the others, saved on top of theirs. */
  function settle(places: readonly Clash[]) {
    const { theirs, content } = state;
    if (!theirs) return;
    agreeOn(contentOf(theirs), theirs.version);
    update({ content: withTheirs(content, theirs, places), theirs: undefined, clashes: [] });
    void settled();
  }

  if (state.save === 'dirty') soon(0);
  return { change, flush, recheck, settle, seen: () => update({ arrived: [] }), stop: () => callOff() };
}

export const contentOf = ({ answers, notes }: Content): Content => ({ answers, notes });
