import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { AuditEntry } from '#shared/tenant/audit.ts';
import { CHAIN_START, linkEvents } from '#shared/tenant/chain.ts';
import { run } from './run.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const chain = linkEvents(
  sha256,
  CHAIN_START,
  [1, 2, 3, 4, 5].map((n) => {
    const at = `2026-11-22T09:00:0${n}.000Z`;
    return { id: `${at}#${n}`, tenant: 'acme' as TenantId, at, actor: 'user:u1', action: 'key.created', target: `key:${n}`, from: null, result: 'done', detail: {} }; // prettier-ignore
  }),
);
const jsonl = (entries: readonly object[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
const at = (n: number): AuditEntry => chain[n - 1] as AuditEntry;

async function verify(text: string, ...more: string[]) {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const io = { read: (path: string) => (path === 'log.jsonl' ? text : undefined), out: say, err: say, environment: {} };
  return { code: await run(io, ['verify', 'log.jsonl', ...more]), said: said.join('\n') };
}

describe('npm run audit -- verify', () => {
  it('finds an exported log whole and prints its head', async () => {
    expect(await verify(jsonl(chain))).toEqual({ code: 0, said: `log.jsonl: whole, 5 entries; head 5:${at(5).hash}` });
    expect((await verify('')).code).toBe(0);
  });

  it.each<[string, readonly object[], RegExp]>([
    ['changed', chain.with(2, { ...at(3), actor: 'user:other' }), /line 3, where 3 should come: this entry is not/],
    ['missing', chain.toSpliced(2, 1), /line 3, where 3 should come: an entry is missing/],
    ['without its event', chain.with(2, { seq: 3, hash: at(3).hash } as AuditEntry), /line 3.*an entry is missing/],
    ['inserted', chain.toSpliced(3, 0, { ...at(3), id: 'x' }), /line 4, where 4 should come: an entry was put in/],
    ['reordered', chain.with(2, at(4)).with(3, at(3)), /line 3, where 3 should come: the entries are not in the order/],
  ])('names the first broken link of a log in which an entry was %s', async (_, entries, says) => {
    const { code, said } = await verify(jsonl(entries));
    expect(code).toBe(1);
    expect(said).toMatch(says);
  });

  it('names a line that is no entry', async () => {
    expect(await verify(`${jsonl(chain.slice(0, 2))}{"seq":3\n`)).toEqual({
      code: 1,
      said: 'log.jsonl: broken at line 3: this is no entry of a log',
    });
  });

  it('finds a log cut off at its end, or linked anew, only against a head noted before', async () => {
    const noted = ['--head', `5:${at(5).hash}`];
    expect((await verify(jsonl(chain.slice(0, 4)))).code).toBe(0);
    expect((await verify(jsonl(chain.slice(0, 4)), ...noted)).code).toBe(1);
    const anew = linkEvents(sha256, CHAIN_START, chain.with(1, { ...at(2), actor: 'user:other' }));
    expect((await verify(jsonl(anew))).code).toBe(0);
    expect((await verify(jsonl(anew), ...noted)).code).toBe(1);
    expect((await verify(jsonl(chain), '--head', `3:${at(3).hash}`)).code).toBe(0);
  });

  it('says how it is used when it does not understand', async () => {
    for (const more of [['--head', 'x'], ['--url', 'https://tidemark.example'], ['--unknown']])
      expect(await verify('', ...more)).toMatchObject({
        code: 2,
        said: expect.stringContaining('npm run audit') as string,
      });
  });

  it('says that a file is not there', async () => {
    expect(await verify('', 'other.jsonl')).toMatchObject({
      code: 1,
      said: expect.stringContaining('no such file') as string,
    });
  });
});
