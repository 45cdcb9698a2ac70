import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Credential } from '#infra/local/credentials.ts';
import { DataFolder } from '#infra/local/data-folder.ts';
import { loadDemo } from '#infra/local/demo/load-demo.ts';
import { startHost, type Host } from '#infra/local/host.ts';
import { createOperator } from '#infra/local/operator.ts';
import { periodOf, shiftPeriod } from '#shared/kernel/period.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => (block ?? '').trim());

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
  until?: string,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, detached: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        // The whole group, as a terminal's Ctrl-C would.
        if (until && output.includes(until) && child.pid) process.kill(-child.pid, 'SIGINT');
      });
    child.on('close', (code) => resolve({ code, output }));
  });
}

test('the README has no command that this file does not run', () => {
  expect(blocks.filter((block) => !block.startsWith('#'))).toEqual(['npm start', 'npm test', 'npm run synth']);
  expect(blocks.filter((block) => block.startsWith('#')).length).toBe(1);
});

describe('npm', () => {
  const data = mkdtempSync(join(tmpdir(), 'tidemark-readme-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  test('npm start serves, says so, and ends with Ctrl-C', async () => {
    const options = ['--port', '4699', '--data', join(data, 'start'), '--demo', '40', '--no-open'];
    const { output } = await run('npm', ['start', '--', ...options], {}, 'ready http://localhost:4699');
    expect(output).toContain('company@demo.example');
    expect(output).toContain('ready http://localhost:4699');
  }, 180_000);

  test('npm run synth writes two stacks without credentials', async () => {
    const { code, output } = await run('npm', ['run', 'synth', '--', '--output', join(data, 'cdk')], {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
    });
    expect(output).not.toMatch(/error/i);
    expect(code).toBe(0);
  }, 180_000);

  test('npm test is what runs this', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['test']).toBe('node infra/bootstrap/test.mjs');
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain('npm test');
  });
});

describe('the API by example', () => {
  const path = mkdtempSync(join(tmpdir(), 'tidemark-api-'));
  let host: Host;
  let credentials: Credential[];
  const now = new Date();

  beforeAll(async () => {
    const folder = new DataFolder(path);
    folder.open(false);
    host = await startHost({ port: 0, folder, inMemory: true, progress: () => undefined });
    const { key } = await createOperator(now);
    const demo = await loadDemo({ ...host, adminKey: key.secret, organisations: 60, now, progress: () => undefined });
    credentials = [...demo, key];
  }, 180_000);
  afterAll(async () => {
    await host.stop();
    rmSync(path, { recursive: true, force: true });
  });

  const keyOf = (role: Credential['role']): string =>
    credentials.find((one) => one.role === role && one.kind === 'key')?.secret ?? '';

  test('every line of it works as printed', async () => {
    const script = blocks.find((block) => block.startsWith('#')) ?? '';
    const { code, output } = await run(
      'bash',
      ['-euo', 'pipefail', '-c', script.replaceAll('curl -sS', 'curl -sS --fail-with-body')],
      {
        ORIGIN: host.origin,
        OPEN: periodOf(now),
        PUBLISHED: shiftPeriod(periodOf(now), -1),
        COMPANY_KEY: keyOf('company'),
        PARTNER_KEY: keyOf('partner'),
        ADMIN_KEY: keyOf('admin'),
      },
    );
    expect(output).not.toContain('urn:tidemark:problem');
    expect(code).toBe(0);
    for (const expected of [
      '"latestEdition":"demo.',
      '"cohort":"industry.C"',
      '"revision":1',
      '"framework":"groundswell"',
      '"state":"queued"',
      '"state":"clos',
    ])
      expect(output).toContain(expected);
  }, 60_000);
});
