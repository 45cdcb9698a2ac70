import { beforeEach, expect, it } from 'vitest';
import type { Answer } from '#shared/instrument/answers.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { Failure } from '../../api/call.ts';
import type { Draft } from '../../api/answering.ts';
import { keepDraft, type DraftDeps, type DraftState } from './keep-draft.ts';
import type { LocalDraft } from './local-draft.ts';
import { withValue, type Content } from './merge.ts';

const problem = (status: number): Failure => ({ kind: 'problem', problem: { type: 'x', title: 'x', status } });
const OFFLINE: Failure = { kind: 'offline' };

/** The service: one versioned draft, and ways to be unreachable. */
let stored: Draft;
let down: Failure | undefined;
/** The next save arrives, but nobody hears of it. */
let losesReply = false;

beforeEach(() => {
  stored = { version: 1, answers: { S1: 1, S2: 1 }, notes: {}, updatedAt: null } as unknown as Draft;
  down = undefined;
  losesReply = false;
});

const put: DraftDeps['put'] = async (content, version) => {
  if (down) return fail(down);
  if (version !== stored.version) return fail(problem(412));
  stored = { ...stored, ...content, version: version + 1 };
  const reply = losesReply ? fail(OFFLINE) : ok({ data: stored, etag: null });
  losesReply = false;
  return reply;
};

function device() {
  const content: Content = { answers: stored.answers, notes: stored.notes };
  const start = { content, base: content, version: stored.version, theirs: undefined, clashes: [], arrived: [] };
  let state: DraftState = { ...start, save: 'clean' };
  let kept: LocalDraft | undefined;
  const draft = keepDraft(
    { ...start, save: 'clean' },
    {
      get: async () => (down ? fail(down) : ok(stored)),
      put,
      slot: {
        write: (one) => (kept = one).content,
        clear: () => (kept = undefined),
      },
      later: () => () => undefined,
      show: (next) => (state = next),
    },
  );
  return {
    ...draft,
    answer: (code: string, level: number | undefined) =>
      draft.change({ ...state.content, answers: withValue<Answer>(state.content.answers, code, level) }),
    note: (code: string, text: string) =>
      draft.change({ ...state.content, notes: withValue(state.content.notes, code, text) }),
    get state() {
      return state;
    },
    get kept() {
      return kept;
    },
  };
}

it('keeps a change in the browser until the service has it', async () => {
  const desk = device();
  desk.answer('S1', 3);
  expect(desk.kept?.content.answers).toEqual({ S1: 3, S2: 1 });
  expect(await desk.flush()).toBe(true);
  expect(stored.answers).toEqual({ S1: 3, S2: 1 });
  expect(desk.kept).toBeUndefined();
});

it('sends what was answered offline as soon as it can', async () => {
  const desk = device();
  down = OFFLINE;
  desk.answer('S1', 3);
  expect(await desk.flush()).toBe(false);
  expect(desk.state.save).toBe('offline');
  down = undefined;
  desk.answer('S2', 4);
  await desk.flush();
  expect(stored.answers).toEqual({ S1: 3, S2: 4 });
});

it('merges what two devices answered without asking, and says what came in', async () => {
  const [desk, phone] = [device(), device()];
  desk.answer('S1', 3);
  await desk.flush();
  phone.answer('S2', 4);
  phone.note('S1', 'see the plan');
  expect(await phone.flush()).toBe(true);
  expect(phone.state).toMatchObject({ save: 'clean', arrived: ['S1'], clashes: [] });
  expect(stored).toMatchObject({ answers: { S1: 3, S2: 4 }, notes: { S1: 'see the plan' } });
});

it('asks the later save about the same question answered twice, and loses neither answer', async () => {
  const [desk, phone] = [device(), device()];
  desk.answer('S1', 3);
  await desk.flush();
  phone.answer('S1', 0);
  phone.answer('S2', 4);
  expect(await phone.flush()).toBe(false);
  expect(phone.state.save).toBe('conflict');
  expect(phone.state.clashes).toEqual([{ part: 'answers', code: 'S1' }]);
  expect(phone.state.theirs?.answers['S1']).toBe(3);
  expect(phone.kept?.content.answers).toEqual({ S1: 0, S2: 4 });
  expect(stored.answers).toEqual({ S1: 3, S2: 1 });

  phone.settle([{ part: 'answers', code: 'S1' }]);
  await phone.flush();
  await new Promise(setImmediate);
  expect(stored.answers).toEqual({ S1: 3, S2: 4 });
  expect(phone.state).toMatchObject({ save: 'clean', theirs: undefined });
});

it('needs no decision any more when both have come to the same answer', async () => {
  const [desk, phone] = [device(), device()];
  desk.answer('S1', 3);
  await desk.flush();
  phone.answer('S1', 0);
  await phone.flush();
  phone.answer('S1', 3);
  expect(phone.state).toMatchObject({ save: 'clean', theirs: undefined, clashes: [] });
});

it('recognises its own save whose answer was lost', async () => {
  const desk = device();
  losesReply = true;
  desk.answer('S1', 3);
  await desk.flush();
  expect(desk.state.save).toBe('offline');
  desk.answer('S1', 4);
  expect(await desk.flush()).toBe(true);
  expect(stored.answers['S1']).toBe(4);
});

it('takes in what was saved elsewhere when it looks again', async () => {
  const [desk, phone] = [device(), device()];
  desk.answer('S1', undefined);
  await desk.flush();
  await phone.recheck();
  expect(phone.state.content.answers).toEqual({ S2: 1 });
  expect(phone.state.arrived).toEqual(['S1']);
  phone.seen();
  expect(phone.state.arrived).toEqual([]);
});

it('does not retry where only signing in helps', async () => {
  const desk = device();
  down = problem(401);
  desk.answer('S1', 3);
  await desk.flush();
  expect(desk.state.save).toBe('signedOut');
  expect(desk.kept?.content.answers['S1']).toBe(3);
});
