import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highestAnswers, lowestAnswers } from '#test/builders/answers.ts';
import { anAssessment } from '#test/builders/contribution.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import type { SubjectId, TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { chooseVoice } from '#shared/pool/choose-voice.ts';
import type { Assessment } from '#shared/tenant/assessment.ts';
import { nextRevision, type Statement } from '#shared/tenant/revise.ts';
import type { PoolItem } from '../../stores/pool-store.ts';
import { nodePrf } from '../prf.ts';
import { contributeChange, type AssessmentChange, type ContributeDeps } from './contribute-record.ts';

const SOCIAL = must(findInstrument('social-business@1.0'), 'instrument');
const COMPANY = 'synthetic-company' as TenantId;
const PARTNER = 'synthetic-partner' as TenantId;

/** A pool that keeps the greatest order per contributor, period and source, as the store's condition does. */
function pool() {
  const items = new Map<string, PoolItem>();
  const put: ContributeDeps['pool']['put'] = (programme, _shards, item) => {
    const at = `${programme} ${item.pseudonym} ${item.period} ${item.source}`;
    const won = (items.get(at)?.order ?? -1) < item.order;
    if (won) items.set(at, item);
    return Promise.resolve(won);
  };
  return { items, put };
}

/** The pool after these changes, by key: order and row. */
async function after(changes: readonly AssessmentChange[]): Promise<(readonly [string, number, string | null])[]> {
  const { items, put } = pool();
  const deps: ContributeDeps = {
    pool: { put },
    secrets: { pool: utf8('pool key'), master: utf8('master key') },
    prf: nodePrf,
  };
  for (const change of changes) await contributeChange(deps, change);
  return [...items]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { order, row }]) => [key, order, row && Buffer.from(row).toString('hex')] as const);
}

const live = (state: Awaited<ReturnType<typeof after>>): number => state.filter(([, , row]) => row !== null).length;

/** What a tenant says in turn: answers (or nothing) for an entity. */
interface Word {
  readonly level: number | null;
  readonly registryNumber: string | null;
}

/** The revisions these words make, as the stream tells them. */
function history(words: readonly Word[], tenant = COMPANY, subject = anAssessment().subject): AssessmentChange[] {
  const changes: AssessmentChange[] = [];
  let present: Assessment | undefined;
  for (const { level, registryNumber } of words) {
    const { instrument, profile, assessor } = anAssessment();
    const answers = level === null ? null : { ...lowestAnswers(SOCIAL), S1: level };
    const statement: Statement = { instrument, profile, assessor, registryNumber, answers };
    const next = nextRevision(present, statement, { at: '2026-11-22T09:00:00.000Z', by: 'user:synthetic-user' });
    if (!next) continue;
    const { revision, state } = next.revision;
    const now = anAssessment({
      ...next,
      subject,
      answers: next.answers ?? {},
      revision,
      state,
      history: [...(present?.history ?? []), next.revision],
    });
    changes.push({ tenant, before: present, now });
    present = now;
  }
  return changes;
}

const anyWord: fc.Arbitrary<Word> = fc.record({
  level: fc.option(fc.nat({ max: 4 })),
  registryNumber: fc.constantFrom(null, 'SYN-1', 'SYN-2'),
});

/** A history, and the same changes in any order with any of them repeated. */
const anyDelivery = fc.array(anyWord, { minLength: 1, maxLength: 7 }).chain((words) => {
  const changes = history(words);
  const again = changes.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...changes), { maxLength: 5 });
  const delivered = again.chain((repeats) =>
    fc.shuffledSubarray([...changes, ...repeats], { minLength: changes.length + repeats.length }),
  );
  return fc.record({ changes: fc.constant(changes), delivered });
});

test('however a history is delivered, reordered and repeated, the pool ends the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyDelivery, async ({ changes, delivered }) => {
      expect(await after(delivered)).toEqual(await after(changes));
    }),
    { numRuns: 200 },
  );
});

test('an entity is counted once at most: what was said last, under the name it was said for', async () => {
  await fc.assert(
    fc.asyncProperty(anyDelivery, async ({ changes, delivered }) => {
      const last = changes.at(-1)?.now;
      const state = await after(delivered);
      expect(live(state)).toBe(last?.state === 'submitted' ? 1 : 0);
      const own = last && (await after([{ tenant: COMPANY, before: undefined, now: last }]))[0];
      if (own) expect(state).toContainEqual(own);
    }),
    { numRuns: 100 },
  );
});

test('a tombstone has no row', async () => {
  const state = await after(
    history([
      { level: 2, registryNumber: null },
      { level: null, registryNumber: null },
    ]),
  );
  expect(state.map(([, , row]) => row)).toEqual([null]);
});

test('a replay of a submission after its withdrawal changes nothing', async () => {
  const changes = history([
    { level: 2, registryNumber: null },
    { level: null, registryNumber: null },
  ]);
  expect(await after([...changes, ...changes.slice(0, 1)])).toEqual(await after(changes));
});

test('submitting again after a withdrawal counts again', async () => {
  const words = [2, null, 2].map((level) => ({ level, registryNumber: null }));
  expect(live(await after(history(words)))).toBe(1);
});

test('another registry number moves the contribution and leaves a tombstone', async () => {
  const state = await after(
    history([
      { level: 2, registryNumber: 'SYN-1' },
      { level: 2, registryNumber: 'SYN-2' },
    ]),
  );
  expect([state.length, live(state)]).toEqual([2, 1]);
});

/** The rows an edition would count after these changes, by entity. */
async function counted(changes: readonly AssessmentChange[]): Promise<(string | undefined)[]> {
  const { items, put } = pool();
  const deps: ContributeDeps = { pool: { put }, secrets: { pool: utf8('p'), master: utf8('m') }, prf: nodePrf };
  for (const change of changes) await contributeChange(deps, change);
  const entities = Map.groupBy(items.values(), ({ pseudonym }) => pseudonym);
  return [...entities]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, words]) => chooseVoice(words)?.row ?? [])
    .map((row) => Buffer.from(row).toString('hex'));
}

test('a tenant’s own word beats a partner’s on the same entity, whichever comes first', async () => {
  const own = history([{ level: 1, registryNumber: 'SYN-1' }]);
  const words = [3, 4].map((level) => ({ level, registryNumber: 'SYN-1' }));
  const other = history(words, PARTNER, 's1' as SubjectId);
  expect(await counted([...own, ...other])).toEqual(await counted(own));
  expect(await counted([...other, ...own])).toEqual(await counted(own));
});

test('two subjects of one partner that are the same entity count once, whichever comes first', async () => {
  const one = history([{ level: 1, registryNumber: 'SYN-1' }], PARTNER, 's1' as SubjectId);
  const two = history([{ level: 3, registryNumber: 'SYN-1' }], PARTNER, 's2' as SubjectId);
  expect(await counted([...one, ...two])).toHaveLength(1);
  expect(await counted([...one, ...two])).toEqual(await counted([...two, ...one]));
});

test('a number that was corrected does not keep the entity it was mistaken for from being counted', async () => {
  const words = ['SYN-1', 'SYN-2'].map((registryNumber) => ({ level: 2, registryNumber }));
  const mistaken = history(words, PARTNER, 's1' as SubjectId);
  const right = history([{ level: 3, registryNumber: 'SYN-1' }], PARTNER, 's2' as SubjectId);
  expect(await counted([...mistaken, ...right])).toHaveLength(2);
});

test('subjects without a registry number count each for themselves', async () => {
  const words = [{ level: 1, registryNumber: null }];
  const changes = ['s1', 's2'].flatMap((subject) => history(words, PARTNER, subject as SubjectId));
  expect(live(await after(changes))).toBe(2);
});

test('neither tenant nor subject nor registry number is in what the pool gets', async () => {
  const { items, put } = pool();
  const deps: ContributeDeps = { pool: { put }, secrets: { pool: utf8('p'), master: utf8('m') }, prf: nodePrf };
  const now = anAssessment({
    subject: 'synthetic-subject' as SubjectId,
    registryNumber: 'SYN-REGISTRY',
    answers: highestAnswers(SOCIAL),
  });
  await contributeChange(deps, { tenant: PARTNER, before: undefined, now });
  const [item] = [...items.values()];
  expect(Object.keys(item ?? {}).sort()).toEqual(['order', 'period', 'pseudonym', 'row', 'source', 'version']);
  expect(JSON.stringify({ ...item, row: Buffer.from(item?.row ?? []).toString('latin1') })).not.toMatch(
    /synthetic|SYN-REGISTRY|2026-11/,
  );
});
