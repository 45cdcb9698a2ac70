import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deploymentOf, ofType, plan } from '#infra/aws/inspect/template.ts';
import { bundleWhole } from '#infra/build/bundle.ts';
import { FUNCTIONS } from '#infra/wiring.ts';
import { must } from '#shared/kernel/result.ts';
import type { Printed } from '../builders/printing-function.ts';
import { readPdf } from '../builders/read-pdf.ts';

const home = mkdtempSync(join(tmpdir(), 'tidemark-function-'));
const [code, temporary] = [join(home, 'code'), join(home, 'tmp')];
const MEGABYTE = 2 ** 20;
let runs: Printed[];

/** A machine of AWS as far as one can be had here: its environment, somebody without rights, one folder to write in. */
const ENVIRONMENT = {
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  LD_LIBRARY_PATH: '/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/task:/var/task/lib:/opt/lib',
  PATH: '/usr/bin:/bin',
  TMPDIR: temporary,
};
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

beforeAll(async () => {
  chmodSync(home, 0o755);
  mkdirSync(temporary);
  chmodSync(temporary, 0o777);
  await bundleWhole({ entry: 'test/builders/printing-function.ts', ports: FUNCTIONS['publish-report'].ports }, code);
  const options = { cwd: code, env: ENVIRONMENT, maxBuffer: 50 * MEGABYTE, ...NOBODY };
  const { stdout } = await promisify(execFile)(process.execPath, [join(code, 'index.mjs')], options);
  runs = stdout.trim().split('\n').map((line) => JSON.parse(line) as Printed);
  console.log(`printed with a carried browser: first ${runs.map(({ milliseconds }) => `${Math.round(milliseconds)} ms`).join(', then ')}`);
}, 180_000); // prettier-ignore
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a function prints with the browser and the renderer that come with its code', () => {
  const [first, second] = runs.map(({ pdf }) => readPdf(Buffer.from(pdf, 'base64')));
  expect(first).toMatchObject({ tagged: true, language: 'de', title: 'Größe – „wir“' });
  for (const text of ['Größe–„wir“', 'Abbildung1', '10%']) expect(first?.text).toContain(text);
  expect(second?.text).toBe(first?.text);
});

test('printing again finds the browser there and leaves nothing more behind', () => {
  const [first, second] = runs;
  expect(second?.left).toEqual(first?.left);
  expect(must(second, 'second').milliseconds).toBeLessThan(must(first, 'first').milliseconds);
});

/** Bytes of everything in a folder. */
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

test('both fit: the code into what a function may have, the unpacked browser into its temporary folder', () => {
  expect(sizeOf(code)).toBeGreaterThan(50 * MEGABYTE);
  expect(sizeOf(code)).toBeLessThan(250 * MEGABYTE);
  // 512 MB unless more is paid for.
  expect(sizeOf(temporary)).toBeLessThan(400 * MEGABYTE);
});

test('it is deployed for the processor the browser is made for, with the memory it asks for and time to unpack it', () => {
  const made = ofType(deploymentOf(plan()), 'AWS::Lambda::Function').map(([, { Properties = {} }]) => Properties);
  const printing = made.filter(({ Architectures }) => String(Architectures) === 'x86_64');
  expect(printing).toMatchObject([{ FunctionName: 'tidemark-publish-report', Runtime: 'nodejs24.x' }]);
  expect(printing[0]?.['MemorySize']).toBeGreaterThanOrEqual(1600);
  expect(printing[0]?.['Timeout']).toBeGreaterThanOrEqual(120);
});
