import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'tidemark-start-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Ports of this file's own; nothing else in the tests uses them. */
const PORT = 4690;

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

function start(...args: string[]): Run {
  const script = join(import.meta.dirname, '../../infra/local/start.ts');
  const child = spawn(process.execPath, [script, '--no-open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) };
}

async function eventually(holds: () => boolean, seconds = 180): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !holds();) {
    if (Date.now() > end) throw new Error('it did not come about in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Processes with this text in their command line. */
function processesWith(text: string): number[] {
  const pids = readdirNumbers('/proc');
  return pids.filter((pid) => pid !== process.pid && commandLine(pid).includes(text));
}

const readdirNumbers = (folder: string): number[] => readdirSync(folder).map(Number).filter(Number.isInteger);

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

describe.runIf(process.platform === 'linux')('an installation that serves', () => {
  const data = join(root, 'one');
  let run: Run;
  beforeAll(async () => {
    run = start('--empty', '--data', data, '--port', String(PORT));
    await eventually(() => run.output().includes('ready '));
  });

  test('says where it is and where to set it up, which is for the one who started it', () => {
    expect(run.output()).toContain(`ready http://localhost:${PORT}`);
    expect(setupCode(run)).toHaveLength(43);
    expect(run.output()).not.toContain('admin@tidemark.example');
  });

  test('keeps its secrets from other users of the machine', () => {
    for (const file of ['secrets.json', 'identity-keys.json', 'setup.json'])
      expect(statSync(join(data, file)).mode & 0o077).toBe(0);
  });

  test('refuses a second start on the same data and says who has it', async () => {
    const second = start('--empty', '--data', data, '--port', String(PORT + 1));
    expect(await second.ended).toBe(1);
    expect(second.output()).toBe(
      `Tidemark already runs on this data at http://localhost:${PORT} (process ${run.child.pid}).\n`,
    );
  });

  test('is not touched by a second start that wants to empty it', async () => {
    const second = start('--empty', '--reset', '--data', data, '--port', String(PORT + 1));
    expect(await second.ended).toBe(1);
    expect(readdirSync(data)).toEqual(expect.arrayContaining(['setup.json', 'dynamodb', 'workflows']));
    expect((await fetch(`http://localhost:${PORT}/v1/programmes`)).status).toBe(200);
  });

  test('leaves no process behind when it is killed, and the next start takes up the same data', async () => {
    expect(processesWith(join(data, 'dynamodb'))).not.toEqual([]);
    run.child.kill('SIGKILL');
    await eventually(() => processesWith(join(data, 'dynamodb')).length === 0, 10);
    const again = start('--empty', '--data', data, '--port', String(PORT));
    await eventually(() => again.output().includes('ready '));
    // Only the hash of a code is kept, so there is another one.
    expect(setupCode(again)).not.toBe(setupCode(run));
    expect(await setUp(setupCode(run))).toBe(403);
    expect(await setUp(setupCode(again))).toBe(201);
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
    expect(processesWith(join(data, 'dynamodb'))).toEqual([]);
  });

  test('once it is set up, never becomes a demonstration', async () => {
    const later = start('--data', data, '--port', String(PORT));
    await eventually(() => later.output().includes('ready '));
    expect(later.output()).toContain(`sign in at http://localhost:${PORT}/v1/account/sign-in`);
    expect(later.output()).not.toMatch(/setup#|demo\.example/);
    later.child.kill('SIGINT');
    expect(await later.ended).toBe(0);
  });
});

const setupCode = ({ output }: Run): string => /\/setup#([A-Za-z0-9_-]+)\n/.exec(output())?.[1] ?? '';

async function setUp(code: string): Promise<number> {
  const body = { code, organisation: 'Acme', email: 'first@acme.example', password: 'four unrelated words here' };
  const { status } = await fetch(`http://localhost:${PORT}/v1/account/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return status;
}

test('a demonstration of one organisation starts', async () => {
  const run = start('--demo', '1', '--data', join(root, 'tiny'), '--port', String(PORT + 4));
  await eventually(() => run.output().includes('ready ') || run.child.exitCode !== null);
  expect(run.output()).toContain('ready ');
  expect(run.output()).toContain('no published report: there are too few organisations for figures');
  run.child.kill('SIGTERM');
  expect(await run.ended).toBe(0);
}, 240_000);

test('a demonstration that was interrupted while it loaded is loaded anew', async () => {
  const data = join(root, 'interrupted');
  const first = start('--demo', '60', '--data', data, '--port', String(PORT + 2));
  await eventually(() => first.output().includes('imported'));
  first.child.kill('SIGKILL');
  await first.ended;
  const again = start('--demo', '60', '--data', data, '--port', String(PORT + 2));
  await eventually(() => again.output().includes('ready '));
  expect(again.output()).toMatch(/company\s+company@demo\.example/);
  const [, report = ''] = /read its report at (\S+)/.exec(again.output()) ?? [];
  expect(await (await fetch(report)).text()).toContain('No organisation in this report exists');
  expect((await fetch(`${report}.pdf`)).headers.get('content-type')).toBe('application/pdf');
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);
}, 240_000);

describe('a start that cannot work says why in a line', () => {
  test('a port in use', async () => {
    const server = createServer().listen(PORT + 3, 'localhost');
    const run = start('--empty', '--data', join(root, 'port'), '--port', String(PORT + 3));
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(`Port ${PORT + 3} is in use; choose another with --port.\n`);
    expect(run.output()).not.toContain('    at ');
    server.close();
  });

  test('a folder that holds other things is not touched, not even by --reset', async () => {
    const data = join(root, 'foreign');
    mkdirSync(data);
    writeFileSync(join(data, 'thesis.txt'), 'years of work');
    const run = start('--empty', '--reset', '--data', data, '--port', String(PORT + 3));
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('holds other things');
    expect(readFileSync(join(data, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  // The superuser may write anywhere, so a folder below a device stands in for a read-only one there.
  test('a folder that cannot be written', async () => {
    const parent = join(root, 'read-only');
    mkdirSync(parent);
    chmodSync(parent, 0o500);
    const blocked = process.getuid?.() === 0 ? '/dev/null/tidemark' : join(parent, 'data');
    const run = start('--empty', '--data', blocked, '--port', String(PORT + 3));
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/^The data folder \S+ cannot be written \(\w+\); choose another with --data\.\n$/);
  });

  test.each([
    [['--port', 'eighty'], '--port takes a whole number'],
    [['--demo', '-3'], '--demo'],
    [['--frobnicate'], 'Usage: npm start'],
  ])('%j', async (args, message) => {
    const run = start(...args);
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(message);
    expect(run.output()).not.toContain('    at ');
  });
});
