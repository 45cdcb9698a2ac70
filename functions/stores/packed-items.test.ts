import { createHash, randomBytes } from 'node:crypto';
import { DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dyingClient, Killed, testDynamo, type TestDynamo } from '#test/builders/dynamo.ts';
import { packedItems, type ItemKey } from './packed-items.ts';

let dynamo: TestDynamo;
beforeAll(async () => void (dynamo = await testDynamo()), 120_000);
afterAll(() => dynamo.stop());

const PART_BYTES = 100;
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
const packed = (client = dynamo.client) => packedItems(client, dynamo.names.pool, PART_BYTES);

const keyOf = (name: string, sk = '01'): ItemKey => ({ pk: `P#${name}`, sk });
const of = (size: number, label = 'synthetic') => ({ label, bytes: new Uint8Array(randomBytes(size)) });
const plain = (one: { label: string; bytes: Uint8Array } | undefined) =>
  one && { label: one.label, bytes: Buffer.from(one.bytes).toString('hex') };

async function sortKeys(name: string): Promise<string[]> {
  const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: `P#${name}` } } };
  const { Items = [] } = await dynamo.client.send(new QueryCommand({ TableName: dynamo.names.pool, ...query }));
  return Items.map(({ sk }) => sk?.S ?? '');
}

test.each([0, 1, PART_BYTES, PART_BYTES + 1, 5 * PART_BYTES, 5 * PART_BYTES + 7])(
  '%i bytes are read as they were written, with their label',
  async (size) => {
    const [key, value] = [keyOf(`size-${size}`), of(size)];
    expect(await packed().put(key, value, digest)).toBe(true);
    expect((await packed().getMany([key])).map(plain)).toEqual([plain(value)]);
    expect(await sortKeys(`size-${size}`)).toHaveLength(size > PART_BYTES ? 1 + Math.ceil(size / PART_BYTES) : 1);
  },
);

test('parts that say the same are stored once and read as often as they occur', async () => {
  const [key, value] = [keyOf('same'), { label: 'zeros', bytes: new Uint8Array(3 * PART_BYTES) }];
  await packed().put(key, value, digest);
  expect(await sortKeys('same')).toHaveLength(2);
  expect((await packed().getMany([key])).map(plain)).toEqual([plain(value)]);
  await packed().remove([key]);
  expect(await sortKeys('same')).toEqual([]);
});

test('what is there stays: a second write says so and changes nothing', async () => {
  for (const size of [PART_BYTES, 4 * PART_BYTES]) {
    const [key, first] = [keyOf(`twice-${size}`), of(size)];
    await packed().put(key, first, digest);
    expect(await packed().put(key, of(size, 'second'), digest)).toBe(false);
    expect((await packed().getMany([key])).map(plain)).toEqual([plain(first)]);
  }
});

test('of rivals that write at once one wins, whole', async () => {
  const key = keyOf('rivals');
  const values = Array.from({ length: 6 }, (_, i) => of(3 * PART_BYTES + i, `rival ${i}`));
  const won = await Promise.all(values.map((value) => packed(dynamo.newClient()).put(key, value, digest)));
  expect(won.filter(Boolean)).toHaveLength(1);
  expect((await packed().getMany([key])).map(plain)).toEqual([plain(values[won.indexOf(true)])]);
});

test.each(['before', 'after'] as const)(
  'killed %s each of its writes, nothing is there or everything is',
  async (when) => {
    const [key, value] = [keyOf(`killed-${when}`), of(4 * PART_BYTES)];
    for (let kill = 1; kill <= 5; kill++) {
      await expect(packed(dyingClient(dynamo.newClient(), kill, when)).put(key, value, digest)).rejects.toThrow(Killed);
      const [found] = await packed().getMany([key]);
      expect(plain(found)).toEqual(kill === 5 && when === 'after' ? plain(value) : undefined);
    }
    await packed().put(key, value, digest);
    expect((await packed().getMany([key])).map(plain)).toEqual([plain(value)]);
  },
);

test('more keys than one request takes come back in their order, with gaps where nothing is', async () => {
  const values = Array.from({ length: 95 }, (_, i) => of(i % 7 === 0 ? 2 * PART_BYTES : 20, `label ${i}`));
  const keys = values.map((_, i) => keyOf('many', String(i).padStart(3, '0')));
  for (const [i, value] of values.entries()) if (i % 3 !== 0) await packed().put(keys[i] as ItemKey, value, digest);
  const found = await packed().getMany(keys);
  expect(found.map(plain)).toEqual(values.map((value, i) => (i % 3 === 0 ? undefined : plain(value))));
  expect((await packed().getMany([...keys].reverse())).map(plain)).toEqual(found.map(plain).reverse());
});

test('a key asked for twice is answered twice', async () => {
  const [key, value] = [keyOf('asked-twice'), of(2 * PART_BYTES)];
  await packed().put(key, value, digest);
  expect((await packed().getMany([key, key])).map(plain)).toEqual([plain(value), plain(value)]);
});

test('removing takes the parts along, and what is not there is fine', async () => {
  const keys = Array.from({ length: 30 }, (_, i) => keyOf('removed', String(i).padStart(2, '0')));
  for (const key of keys.slice(0, 20)) await packed().put(key, of(3 * PART_BYTES), digest);
  const [kept] = keys;
  await packed().remove([...keys.slice(1), keyOf('never-there')]);
  expect(await sortKeys('removed')).toHaveLength(4);
  expect((await packed().getMany([kept as ItemKey]))[0]?.bytes).toHaveLength(3 * PART_BYTES);
  await packed().remove(keys);
  await packed().remove(keys);
  await packed().remove([]);
  expect(await sortKeys('removed')).toEqual([]);
});

test('removing killed before or after any of its writes is finished by repeating it', async () => {
  const keys = Array.from({ length: 8 }, (_, i) => keyOf('half-removed', String(i)));
  for (const when of ['before', 'after'] as const)
    for (const kill of [1, 2]) {
      for (const key of keys) await packed().put(key, of(4 * PART_BYTES), digest);
      await expect(packed(dyingClient(dynamo.newClient(), kill, when)).remove(keys)).rejects.toThrow(Killed);
      await packed().remove(keys);
      expect(await sortKeys('half-removed')).toEqual([]);
    }
});

test('bytes that lost a part are refused, not cut short', async () => {
  const key = keyOf('lost');
  await packed().put(key, of(3 * PART_BYTES), digest);
  const part = (await sortKeys('lost')).find((sk) => sk.includes('#')) ?? '';
  await dynamo.client.send(new DeleteItemCommand({ TableName: dynamo.names.pool, Key: { pk: { S: key.pk }, sk: { S: part } } })); // prettier-ignore
  await expect(packed().getMany([key])).rejects.toThrow('missing part');
});

test.each([1, PART_BYTES, 3 * PART_BYTES])(
  '%i bytes are replaced where they are what was read; what they were goes with the next sweep',
  async (size) => {
    const [key, before, after] = [keyOf(`replace-${size}`), of(size), of(size, 'after')];
    await packed().put(key, before, digest);
    expect(await packed().replace(key, of(size).bytes, after, digest)).toBe(false);
    expect((await packed().getMany([key])).map(plain)).toEqual([plain(before)]);
    expect(await packed().replace(key, before.bytes, after, digest)).toBe(true);
    expect((await packed().getMany([key])).map(plain)).toEqual([plain(after)]);
    await packed().sweep([key]);
    expect((await packed().getMany([key])).map(plain)).toEqual([plain(after)]);
    await packed().remove([key]);
    expect(await sortKeys(`replace-${size}`)).toEqual([]);
  },
);

test('sweeping keeps the parts that what was and what is have in common', async () => {
  const [key, before] = [keyOf('common'), of(3 * PART_BYTES)];
  const after = { label: 'after', bytes: Uint8Array.from(before.bytes) };
  after.bytes[0] = (after.bytes[0] ?? 0) ^ 255;
  await packed().put(key, before, digest);
  await packed().replace(key, before.bytes, after, digest);
  await packed().sweep([key]);
  expect((await packed().getMany([key])).map(plain)).toEqual([plain(after)]);
  expect(await sortKeys('common')).toHaveLength(4);
});

test.each(['before', 'after'] as const)(
  'replacing and sweeping killed %s each write and repeated leaves no trace',
  async (when) => {
    for (let kill = 1; ; kill++) {
      const [key, before, after] = [keyOf(`replaced-${when}-${kill}`), of(3 * PART_BYTES), of(3 * PART_BYTES, 'after')];
      await packed().put(key, before, digest);
      const run = async (own: ReturnType<typeof packed>): Promise<void> => {
        await own.replace(key, before.bytes, after, digest);
        await own.sweep([key]);
      };
      const done = await run(packed(dyingClient(dynamo.newClient(), kill, when))).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Killed) return false;
          throw error;
        },
      );
      await run(packed());
      expect((await packed().getMany([key])).map(plain)).toEqual([plain(after)]);
      expect(await sortKeys(`replaced-${when}-${kill}`)).toHaveLength(4);
      if (done) return expect(kill).toBeGreaterThan(5);
    }
  },
);
