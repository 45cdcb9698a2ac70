import { nodePrf } from '#functions/doors/prf.ts';
import { snapshotRows } from '#functions/doors/snapshot-rows.ts';
import type { DoorSecrets } from '#functions/ports/secrets.ts';
import type { PoolStore } from '#functions/stores/pool-store.ts';
import { epochKey } from '#shared/crossings/keys.ts';
import { membershipTag } from '#shared/crossings/membership/membership.ts';
import type { Answers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { score } from '#shared/instrument/scoring/score.ts';
import { hex64 } from '#shared/kernel/bytes.ts';
import type { Period } from '#shared/kernel/ids.ts';
import { contributionHead } from '#shared/pool/contribution.ts';
import { expand } from '#shared/pool/expand.ts';
import { fold } from '#shared/pool/fold.ts';
import { layoutOf, NIBBLES } from '#shared/pool/layout.ts';
import { rollUp } from '#shared/pool/roll-up.ts';
import type { SnapshotRow } from '#shared/pool/snapshot-row.ts';
import type { Tally } from '#shared/pool/tally.ts';
import { REGISTRY } from '#shared/release/cohort-registry.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import { spellMean, wordsOf } from './recognise.ts';

/** What the pool knows of the editions of a programme, and nobody else may. */
export interface PoolTruth {
  /** Words of 8 bytes: secrets, pseudonyms, tags, and the keys of records, cohorts and cells. */
  readonly words: ReadonlyMap<string, string>;
  /** Numbers of contributors in cohorts, and in any category of any table of any cohort. */
  readonly totals: ReadonlySet<number>;
  readonly counts: ReadonlySet<number>;
}

export async function poolTruth(
  pool: PoolStore,
  programme: Programme,
  instrument: Instrument,
  periods: readonly Period[],
  secrets: DoorSecrets,
): Promise<PoolTruth> {
  const words = new Map<string, string>();
  const [totals, counts] = [new Set<number>(), new Set<number>()];
  for (const period of periods) {
    const rows = await snapshotRows(pool, programme, instrument, period);
    for (const row of rows) for (const [word, what] of wordsOfRow(programme, row, secrets)) words.set(word, what);
    const tally = rollUp(fold(layoutOf(instrument), [expand(instrument, rows)]));
    for (const { word, count, whole } of cellsOf(tally)) {
      if (!words.has(word)) words.set(word, 'a key of a cohort or of a cell of it');
      if (whole) totals.add(count);
      counts.add(count);
    }
  }
  const epoch = epochKey(nodePrf, secrets.master, programme.policy);
  for (const [what, bytes] of Object.entries({
    'pool secret': secrets.pool,
    'master secret': secrets.master,
    'epoch key': epoch,
  }))
    // prettier-ignore
    for (const word of wordsOf(bytes)) words.set(word, `the ${what}`);
  return { words, totals, counts };
}

function* wordsOfRow(
  programme: Programme,
  { pseudonym, contribution }: SnapshotRow,
  { pool }: DoorSecrets,
): Generator<[string, string]> {
  const { key } = contributionHead(contribution);
  const tag = membershipTag(nodePrf, pool, programme.id, pseudonym);
  yield [hex64(key.high, key.low), 'a record key'];
  yield [hex64(tag.high, tag.low), 'a tag of the ledger'];
  const [name] = wordsOf(Buffer.from(pseudonym, 'base64url'));
  if (name) yield [name, 'a pseudonym'];
}

interface Counted {
  readonly word: string;
  readonly count: number;
  readonly whole: boolean;
}

/** Every category of every table of every cohort, and the cohorts themselves. */
function* cellsOf({ layout, groups, counts, keyHigh, keyLow }: Tally): Generator<Counted> {
  for (let group = 0; group < groups; group++)
    for (let column = 0; column < layout.columns.length; column++) {
      let [total, sum] = [0, 0n];
      for (let nibble = 0; nibble < NIBBLES; nibble++) {
        const at = (group * layout.columns.length + column) * NIBBLES + nibble;
        const count = counts[at] ?? 0;
        if (count === 0) continue;
        const word = hex64(keyHigh[at] ?? 0, keyLow[at] ?? 0);
        yield { word, count, whole: false };
        total += count;
        sum = (sum + BigInt(`0x${word}`)) & 0xffffffffffffffffn;
      }
      if (column === 0 && total > 0) yield { word: sum.toString(16).padStart(16, '0'), count: total, whole: true };
    }
}

/** What one organisation said, in plain. */
export interface PlainRow {
  readonly profile: Profile;
  readonly answers: Answers;
}

/** Means of every number and every score in every cohort, from the plain answers; none that anything else could be. */
export function plainMeans(instrument: Instrument, rows: readonly PlainRow[]): Set<number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { profile, answers } of rows) {
    const { dimensions, kpis } = score(instrument, answers);
    const values = [
      ...kpis.map(({ code, value }) => [code, value] as const),
      ...dimensions.flatMap(({ code, score }) => (score === null ? [] : [[code, score] as const])),
    ];
    for (const cohort of cohortsOf(profile))
      for (const [code, value] of values) {
        const name = `${cohort} ${code}`;
        const { sum, count } = sums.get(name) ?? { sum: 0, count: 0 };
        sums.set(name, { sum: sum + value, count: count + 1 });
      }
  }
  const means = [...sums.values()].map(({ sum, count }) => sum / count);
  return new Set(means.filter((mean) => !Number.isInteger(Number((mean * 1000).toFixed(6)))).flatMap(spellMean));
}

const cohortsOf = (profile: Profile): string[] =>
  REGISTRY.filter(({ cohort }) =>
    Object.entries(cohort).every(([name, code]) => profile[name as keyof Profile] === code),
  ).map(({ key }) => key);
