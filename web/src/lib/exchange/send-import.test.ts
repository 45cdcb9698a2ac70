import { describe, expect, it } from 'vitest';
import type { ImportView } from '#shared/contracts/import-schemas.ts';
import type { Period } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { chunksOf, importLine } from './jsonl.ts';
import { sendImport } from './send-import.ts';

const JOB = { id: 'job-00001' } as ImportView;
const ORDER = {
  programme: 'demo',
  period: '2026-Q4' as Period,
  mode: 'all',
  key: 'k',
  chunks: ['a\n', 'b\n'],
} as const;

/** A service that writes down what it is asked; `at` is the call at which it cannot be reached. */
function service(at = Infinity) {
  const log: string[] = [];
  const answer = <T>(entry: string, data: T) => {
    log.push(entry);
    return Promise.resolve(log.length > at ? fail({ kind: 'offline' } as const) : ok({ data, etag: null }));
  };
  return {
    log,
    createImport: (...[, { mode }, key]: Parameters<typeof import('../api/importing.ts').createImport>) =>
      answer(`create ${mode} ${key}`, JOB),
    putChunk: (id: string, chunk: number, text: string) => answer(`put ${id} ${chunk} ${text.trim()}`, undefined),
    startImport: (id: string, chunks: number) => answer(`start ${id} ${chunks}`, JOB),
  };
}

describe('sending an import', () => {
  it('opens it, sends every chunk, and starts it last', async () => {
    const calls = service();
    const sent: number[] = [];
    const result = await sendImport(ORDER, new AbortController().signal, (count) => sent.push(count), calls);
    expect(result).toEqual(ok(JOB));
    expect(calls.log).toEqual(['create all k', 'put job-00001 0 a', 'put job-00001 1 b', 'start job-00001 2']);
    expect(sent).toEqual([1, 2]);
  });
  it('never starts what was cancelled before', async () => {
    const calls = service();
    const stop = new AbortController();
    await sendImport(ORDER, stop.signal, () => stop.abort(), calls);
    expect(calls.log).not.toContain('start job-00001 2');
  });
  it.each([0, 1, 2, 3])('stops where the service cannot be reached (call %i)', async (at) => {
    const calls = service(at);
    expect((await sendImport(ORDER, new AbortController().signal, () => undefined, calls)).ok).toBe(false);
    expect(calls.log).toHaveLength(at + 1);
  });
});

describe('the lines of an import', () => {
  const row = {
    row: 2,
    subject: 'a',
    registryNumber: null,
    assessor: null,
    profile: { industry: 'C', size: '10-49', region: '150' },
    answers: { A1: 1 },
    notes: {},
    mapped: [],
    faults: [],
  } as const;
  it('say what the service takes and no more', () =>
    expect(JSON.parse(importLine(row))).toEqual({ subject: 'a', profile: row.profile, answers: { A1: 1 } }));
  it('fill chunks with whole lines, counted in bytes', () => {
    expect(chunksOf(['aa', 'bb', 'cc'], 6)).toEqual(['aa\nbb\n', 'cc\n']);
    expect(chunksOf(['ää', 'b'], 6)).toEqual(['ää\n', 'b\n']);
    expect(chunksOf([])).toEqual([]);
  });
});
