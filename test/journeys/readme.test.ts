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

/** Runs a command to its end, or until it has said something: then it is used and ended as a terminal's Ctrl-C would. */
function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
  until?: string,
  use: () => Promise<void> = () => Promise.resolve(),
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: undefined, ...env },
      detached: true,
    });
    let output = '';
    let said = false;
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (said || !until || !output.includes(until) || !child.pid) return;
      said = true;
      const group = -child.pid;
      use().then(() => process.kill(group, 'SIGINT'), (error: unknown) => {
        process.kill(group, 'SIGINT');
        reject(error instanceof Error ? error : new Error(String(error)));
      }); // prettier-ignore
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
    child.on('close', (code) => resolve({ code, output }));
  });
}

test('the README has no command that this file does not run', () => {
  expect(blocks.filter((block) => !block.startsWith('#'))).toEqual(['npm start', 'npm test', 'npm run synth']);
  expect(blocks.filter((block) => block.startsWith('#')).length).toBe(1);
  const inline = [...readme.matchAll(/`(npm (?:run [\w:]+|\w+)[^`]*)`/g)].map(([, command]) => command ?? '');
  const known =
    /^npm (start( -- (--port P|--issuer URL) .*)?|test -- shared|run (dev|check|bench|attack|deploy)|run instrument -- (check|score|diff|add) [A-Z ]+|run audit -- verify FILE|run report -- verify)$/;
  expect(inline.filter((command) => !known.test(command))).toEqual([]);
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

  test('npm run dev serves the site and the functions, and ends with Ctrl-C', async () => {
    const options = ['--port', '4697', '--data', join(data, 'dev'), '--empty'];
    const { output } = await run(
      'npm',
      ['run', 'dev', '--', ...options],
      {},
      'ready http://localhost:4697',
      async () => {
        expect(await (await fetch('http://localhost:4697/v1/health')).json()).toEqual({ status: 'ok' });
        expect(await (await fetch('http://localhost:4697/')).text()).toContain('Tidemark');
      },
    );
    expect(output).toContain('ready http://localhost:4697');
  });

  test('npm run bench prints one line of JSON', async () => {
    const { output, code } = await run('npm', ['run', '-s', 'bench', '--', '--json', '--only', 'capacity']);
    expect(code).toBe(0);
    const line = output.split('\n').find((text) => text.startsWith('{')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ missed: [], parts: { capacity: expect.any(Array) as unknown } });
  });

  test('npm run instrument checks a definition', async () => {
    const file = 'shared/instrument/definitions/dora-quick-check-1.0.json';
    const { code, output } = await run('npm', ['run', '-s', 'instrument', '--', 'check', file]);
    expect(output).toContain('no faults');
    expect(code).toBe(0);
  });

  test('npm run audit says of a file that is no log what it is not', async () => {
    const { code, output } = await run('npm', ['run', '-s', 'audit', '--', 'verify', 'package.json']);
    expect(output).toMatch(/package\.json|line 1/);
    expect(code).toBe(1);
  });

  test('npm run report says that an installation that is not there does not answer', async () => {
    const nowhere = ['verify', '--url', 'http://localhost:1'];
    const { code, output } = await run('npm', ['run', '-s', 'report', '--', ...nowhere]);
    expect(output).toContain('http://localhost:1 does not answer');
    expect(output).not.toMatch(/\n +at /);
    expect(code).toBe(1);
  });

  test('npm run deploy, without building the site anew, says that it lacks an account', async () => {
    const none = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: 'true', HOME: data };
    const { output, code } = await run(
      'npm',
      ['run', 'deploy', '--ignore-scripts', '--', '--output', join(data, 'deploy')],
      none,
    );
    expect(output).toMatch(/AWS account|credentials/);
    expect(code).not.toBe(0);
  });

  test('npm run check runs the checks that npm test begins with', () => {
    const test = readFileSync(join(root, 'infra/bootstrap/test.mjs'), 'utf8');
    expect(test).toContain("from './checks.mjs'");
    expect(readFileSync(join(root, 'infra/bootstrap/check.mjs'), 'utf8')).toContain("from './checks.mjs'");
  });

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
    folder.open(false, 'test');
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
      '"framework":"delivery"',
      '"state":"queued"',
      '"state":"clos',
    ])
      expect(output).toContain(expected);
  }, 60_000);
});
