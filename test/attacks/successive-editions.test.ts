import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { INDUSTRIES, REGIONS, SIZES } from '#shared/kernel/codes.ts';
import type { CohortKey, Period } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { Cell, CellTable } from '#shared/release/cell.ts';
import { cohortDepth, parseCohortKey } from '#shared/release/cohort.ts';
import { testDynamo, type TestDynamo } from '../builders/dynamo.ts';
import {
  cellsOf, changed, crowd, editionTrial, replaced, trialProgramme, type Contributor, type EditionTrial, type Served,
  type TrialOptions,
} from './edition-trial.ts'; // prettier-ignore

const [Q1, Q2, Q3, Q4] = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as [Period, Period, Period, Period];

/** Two industries in two sizes and regions each, and a few of a third. */
const A = crowd(40, [2, 0, 0], 0);
const REST = [...crowd(40, [2, 1, 1], 100), ...crowd(40, [6, 0, 1], 200), ...crowd(40, [6, 1, 0], 300)];
const FEW = crowd(7, [9, 0, 0], 400);
const EVERYBODY = [...A, ...REST, ...FEW];
/** Six replaced by others who say the same; the few become twelve. */
const REPLACED = [...replaced(A, 6), ...REST, ...FEW, ...crowd(9, [9, 0, 0], 450)];

let dynamo: TestDynamo;
/** Three editions over the whole registry: the second as the first, the third with `REPLACED`. */
let whole: EditionTrial;
let editions: readonly [Edition, Edition, Edition];
beforeAll(async () => {
  dynamo = await testDynamo();
  whole = trial('whole', { instrument: 'social-business@1.0' });
  await whole.run(Q1, EVERYBODY);
  await whole.run(Q2, EVERYBODY);
  await whole.run(Q3, REPLACED);
  editions = [await whole.served(Q1), await whole.served(Q2), await whole.served(Q3)];
});
afterAll(() => dynamo.stop());

const trial = (name: string, options?: TrialOptions): EditionTrial =>
  editionTrial(dynamo, trialProgramme(name, options));

type Edition = ReadonlyMap<string, Served>;

const shown = (edition: Edition): Map<CohortKey, Extract<Cell, { status: 'shown' }>> =>
  new Map(
    [...cellsOf(edition)].flatMap(([cohort, cell]) => (cell.status === 'shown' ? [[cohort, cell] as const] : [])),
  );

/** Cohorts that were shown and are no longer the same bytes under the same tag. */
const redrawn = (before: Edition, after: Edition): CohortKey[] =>
  [...shown(before).keys()].filter((cohort) => {
    const [was, is] = [before, after].map((edition) => edition.get(`COHORT#${cohort}`));
    return was?.bytes !== is?.bytes || was?.tag !== is?.tag || was?.text !== is?.text;
  });

/** Cohorts of the first of the contributors, by hand. */
const cohortsOfA = (edition: Edition): CohortKey[] => [...shown(edition).keys()].filter((cohort) => isIn(cohort, A[0]));

function isIn(cohort: CohortKey, one: Contributor | undefined): boolean {
  const own = parseCohortKey(cohort);
  if (!own || !one) return false;
  const [industry, size, region] = [INDUSTRIES[one.at[0]], SIZES[one.at[1]], REGIONS[one.at[2]]];
  return [
    [own.industry, industry],
    [own.size, size],
    [own.region, region],
  ].every(([asked, is]) => asked === undefined || asked === is);
}

async function twoEditions(name: string, second: readonly Contributor[], options?: TrialOptions) {
  const own = trial(name, options);
  await own.run(Q1, EVERYBODY);
  await own.run(Q2, second);
  return { own, first: await own.served(Q1), next: await own.served(Q2) };
}

test('with everybody unchanged every shown cell is carried byte for byte, with its tag and its date', async () => {
  const [first, next] = editions;
  expect(shown(first).size).toBe(23);
  expect(redrawn(first, next)).toEqual([]);
  expect(new Set([...shown(next).values()].map(({ asOf }) => asOf))).toEqual(new Set([`whole.${Q1}`]));
  // What was not shown differs in its date alone.
  for (const [sk, { text }] of first) expect(next.get(sk)?.text.replaceAll(Q2, Q1)).toBe(text);

  // The check bites: an edition that is compared with nothing draws every cell anew.
  const forgetful = await whole.recompute(Q2, { ...whole.deps, editions: () => Promise.resolve([]) });
  expect(redrawn(first, forgetful)).toEqual([...shown(first).keys()]);
});

const MOVED: Contributor[] = A.map((one, i) => (i === 0 ? { ...one, at: [2, 1, 1] } : one));
const SMALL_CHANGES: [string, Contributor[]][] = [
  ['joins', [...A, ...crowd(1, [2, 0, 0], 50)]],
  ['leaves', A.slice(1)],
  ['answers otherwise', changed(A, 1)],
  ['moves to another size', MOVED],
  ['answers otherwise with three others', changed(A, 4)],
  ['leaves with another while two join', [...A.slice(2), ...crowd(2, [2, 0, 0], 50)]],
];

test.each(SMALL_CHANGES)('an organisation that %s redraws nothing at all', async (what, now) => {
  const { first, next } = await twoEditions(what.replaceAll(' ', '-'), [...now, ...REST, ...FEW]);
  expect(shown(first).size).toBe(9);
  expect(redrawn(first, next)).toEqual([]);
});

test('that check bites: a policy without a gate shows what one organisation did, in each of its cohorts', async () => {
  const { first, next } = await twoEditions('ungated', [...changed(A, 1), ...REST, ...FEW], { policy: 'threshold-0' });
  expect(redrawn(first, next)).toEqual(cohortsOfA(first));
});

test('five that change refresh each of their cohorts, whole and with a new date, and nothing else', async () => {
  const { first, next } = await twoEditions('five', [...changed(A, 5), ...REST, ...FEW]);
  expect(redrawn(first, next)).toEqual(cohortsOfA(first));
  for (const [cohort, { asOf }] of shown(next)) expect(asOf).toBe(`five.${isIn(cohort, A[0]) ? Q2 : Q1}`);
  expect(shown(next).size).toBe(shown(first).size);
});

const tablesOf = (cell: Cell | undefined): readonly CellTable[] => (cell?.status === 'shown' ? cell.tables : []);

/** How many of the tables of these cohorts say something else, of how many. */
function tablesRedrawn(first: Edition, next: Edition, cohorts: readonly CohortKey[]): { redrawn: number; of: number } {
  const [before, after] = [cellsOf(first), cellsOf(next)];
  const same = cohorts.flatMap((cohort) => {
    const now = new Map(tablesOf(after.get(cohort)).map((table) => [table.id, JSON.stringify(table)]));
    return tablesOf(before.get(cohort)).map((table) => now.get(table.id) === JSON.stringify(table));
  });
  return { redrawn: same.filter((one) => !one).length, of: same.length };
}

test('a refresh redraws a cohort’s tables, even when not one count has changed', async () => {
  const [, before, after] = editions;
  const own = cohortsOfA(before).filter((cohort) => cohort.startsWith('industry.C'));
  expect(own.length).toBe(4);
  for (const cohort of own) {
    expect(shown(after).get(cohort)?.asOf).toBe(`whole.${Q3}`);
    const { redrawn: many, of } = tablesRedrawn(before, after, [cohort]);
    // Some come out the same by chance, most often yes or no.
    expect(many / of).toBeGreaterThan(0.85);
  }

  // The check bites: where counts are not perturbed the same counts give the same tables.
  const plain = await twoEditions('replaced-plain', [...replaced(A, 6), ...REST, ...FEW], { policy: 'threshold-0' });
  expect(redrawn(plain.first, plain.next)).toEqual(cohortsOfA(plain.first));
  expect(tablesRedrawn(plain.first, plain.next, cohortsOfA(plain.first))).toMatchObject({ redrawn: 0 });
});

test('what is not refreshed leaves the window by date alone, and comes back only through the gate', async () => {
  const [narrow, wide] = [trial('window-2', { window: 2 }), trial('window-4')];
  for (const own of [narrow, wide]) for (const period of [Q1, Q2, Q3]) await own.run(period, EVERYBODY);
  const first = await narrow.served(Q1);
  expect(redrawn(first, await narrow.served(Q2))).toEqual([]);
  const gone = cellsOf(await narrow.served(Q3));
  for (const cohort of shown(first).keys())
    expect(gone.get(cohort)).toMatchObject({ status: 'withheld', reason: 'not-refreshed', asOf: `window-2.${Q3}` });
  // It is the window that did it: twice as wide, the same editions still show everything.
  expect(redrawn(await wide.served(Q1), await wide.served(Q3))).toEqual([]);

  await narrow.run(Q4, [...changed(A, 6), ...REST, ...FEW]);
  const back = cellsOf(await narrow.served(Q4));
  for (const cohort of shown(first).keys())
    expect(back.get(cohort)).toMatchObject(
      isIn(cohort, A[0])
        ? { status: 'shown', asOf: `window-2.${Q4}` }
        : { status: 'withheld', reason: 'not-refreshed' },
    );
});

/** Cohorts shown as of a period although they had fewer contributors then than the policy asks for, by plain counting. */
const underMinimum = (edition: Edition, period: Period, members: readonly Contributor[]): CohortKey[] =>
  [...shown(edition)]
    .filter(([, { asOf }]) => asOf.endsWith(period))
    .map(([cohort]) => cohort)
    .filter((cohort) => {
      const minimum = must([10, 10, 15, 20][cohortDepth(must(parseCohortKey(cohort), 'cohort'))], 'minimum');
      return members.filter((one) => isIn(cohort, one)).length < minimum;
    });

test('nothing is published for the first time under its minimum; from the minimum on it is', () => {
  const [, before, after] = editions;
  const cohorts = ['industry.J', 'industry.J~region.002', 'industry.J~size.1-9', 'industry.J~size.1-9~region.002'].map(
    (text) => text as CohortKey,
  );
  for (const cohort of cohorts)
    expect(cellsOf(before).get(cohort)).toMatchObject({ status: 'withheld', reason: 'too-few' });
  // Sixteen are enough for one and two dimensions, not for three.
  expect(cohorts.map((cohort) => shown(after).get(cohort)?.asOf)).toEqual([...cohorts.slice(1).map(() => `whole.${Q3}`), undefined]); // prettier-ignore
  expect(underMinimum(before, Q1, EVERYBODY)).toEqual([]);
  expect(underMinimum(after, Q3, REPLACED)).toEqual([]);

  // The check bites: counted as they were one edition before, the same cells are shown too early.
  expect(underMinimum(after, Q3, EVERYBODY)).toEqual(cohorts.slice(0, 3));
});

test('an edition stored, lost and stored again has the same bytes and tags; so has one recomputed after publication', async () => {
  const own = trial('recomputed');
  await own.run(Q1, EVERYBODY);
  await own.close(Q2, [...changed(A, 6), ...REST, ...FEW]);
  await own.store(Q2);
  const once = await own.served(Q2);
  expect(once.size).toBe(161 + 7);
  await own.unstore(Q2);
  expect((await own.served(Q2)).size).toBe(0);
  await own.store(Q2);
  expect(await own.served(Q2)).toEqual(once);
  await own.publish(Q2);
  expect(await own.recompute(Q2)).toEqual(once);

  // The check bites: under another secret every cell that is drawn anew is another one.
  const secrets = { ...own.deps.secrets, master: Buffer.alloc(32, 3) };
  expect(redrawn(once, await own.recompute(Q2, { ...own.deps, secrets }))).toEqual(cohortsOfA(once));
});

test('shards merged in any order give the same bytes', async () => {
  const own = trial('shards');
  await own.run(Q1, EVERYBODY);
  await own.close(Q2, [...changed(A, 6), ...REST, ...FEW]);
  const straight = await own.recompute(Q2);
  type Segments = Awaited<ReturnType<typeof own.deps.pool.segments>>;
  const merged = (arrange: (all: Segments) => Segments) =>
    own.recompute(Q2, {
      ...own.deps,
      pool: { segments: async (...about) => arrange(await own.deps.pool.segments(...about)) },
    });
  for (const order of [
    [3, 2, 1, 0],
    [1, 2, 3, 0],
    [2, 0, 3, 1],
  ])
    // prettier-ignore
    expect(await merged((all) => order.map((shard) => all[shard]))).toEqual(straight);

  // The check bites: with a shard left out it is another edition.
  expect(await merged((all) => all.slice(1))).not.toEqual(straight);
});

const heads = async (own: EditionTrial): Promise<string[]> => (await own.ledger()).filter((sk) => !sk.includes('#'));

test('ledgers stay as long as bytes rest on them, and are deleted with every part after that', async () => {
  const own = trial('tidied');
  await own.run(Q1, EVERYBODY);
  expect(await heads(own)).toEqual([Q1]);
  expect((await own.ledger()).length).toBeGreaterThan(3);
  await own.run(Q2, [...changed(A, 6), ...REST, ...FEW]);
  expect(await heads(own)).toEqual([Q1, Q2]);
  await own.run(Q3, [...changed(A, 12), ...REST, ...FEW]);
  expect(await heads(own)).toEqual([Q1, Q3]);
  await own.run(Q4, changed([...A, ...REST, ...FEW], 167));
  expect(await heads(own)).toEqual([Q4]);
  expect((await own.ledger()).filter((sk) => !sk.startsWith(Q4))).toEqual([]);
});

test('the ledger of an edition in which a custom cohort was granted stays too', async () => {
  const own = trial('granted');
  await own.run(Q1, EVERYBODY);
  await own.run(Q2, [...changed(A, 6), ...REST, ...FEW]);
  const union = ['industry.C', 'industry.G'] as CohortKey[];
  await own.deps.grants.add(own.programme.id, { period: Q2, unions: [] }, union);
  await own.run(Q3, [...changed(A, 12), ...REST, ...FEW]);
  expect(await heads(own)).toEqual([Q1, Q2, Q3]);
});

type Spoil = (own: EditionTrial) => Promise<void>;
const lose =
  (...which: ((sk: string) => boolean)[]): Spoil =>
  async (own) => {
    for (const sk of await own.ledger()) if (which.some((one) => one(sk))) await own.spoil(sk);
  };
const instead =
  (period: Period, item: Record<string, AttributeValue>): Spoil =>
  (own) =>
    own.spoil(period, item);
const label = { S: JSON.stringify({ periods: [Q1], behind: Array.from({ length: 1127 }, () => 0) }) };

test.each<[string, Spoil, string]>([
  ['is lost', lose((sk) => sk === Q2), 'missing ledger'],
  ['is lost with everything before it', lose(() => true), 'missing ledger'],
  ['has lost one of its parts', lose((sk) => sk.startsWith(`${Q2}#`)), 'missing part'],
  ['knows of an earlier one, still shown, that is lost', lose((sk) => sk === Q1), 'missing ledger'],
  ['knows of an earlier one that has lost its parts', lose((sk) => sk.startsWith(`${Q1}#`)), 'missing part'],
  ['is not whole', instead(Q2, { l: label, c: { B: Buffer.from('TML1\0\0\0\u0002 two') } }), 'no ledger'],
  ['is empty', instead(Q2, { l: label, c: { B: new Uint8Array() } }), 'no ledger'],
  ['does not say what rests on it', instead(Q2, { l: { S: '{}' }, c: { B: new Uint8Array() } }), ''],
])('nothing is published where the previous edition’s ledger %s', async (what, spoil, message) => {
  const own = trial(`spoilt-${what.replaceAll(' ', '-').replaceAll(',', '')}`.slice(0, 38).replace(/-$/, ''));
  await own.run(Q1, EVERYBODY);
  await own.run(Q2, [...changed(A, 6), ...REST, ...FEW]);
  await own.close(Q3, [...changed(A, 12), ...REST, ...FEW]);
  // Unspoilt it could be published.
  expect((await own.recompute(Q3)).size).toBe(161 + 7);
  await spoil(own);
  await expect(own.store(Q3)).rejects.toThrow(message);
  expect((await own.served(Q3)).size).toBe(0);
  expect(await heads(own)).not.toContain(Q3);
  expect(await own.deps.release.edition(own.programme.id, Q3)).toMatchObject({ state: 'closed' });
});
