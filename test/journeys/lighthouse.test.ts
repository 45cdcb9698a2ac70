import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstallation, type Installation } from '#infra/bench/installation.ts';
import { JUDGED, withLighthouse } from '../builders/lighthouse.ts';
import { sessionOf } from '../builders/session.ts';

let installation: Installation;
let session: string;

beforeAll(async () => {
  installation = await startInstallation(() => undefined);
  session = await sessionOf('demo-company', 'judge', ['member', 'owner']);
}, 180_000);
afterAll(() => installation.stop());

// How fast a page is depends on the machine: the bench measures that (`--only lighthouse`).
test.each(JUDGED)('Lighthouse finds nothing to mend on $path, and nothing moves', async ({ path, signedIn }) => {
  const verdict = await withLighthouse((judge) => judge(installation.origin + path, signedIn ? session : undefined));
  expect(verdict).toMatchObject({ faults: [], accessibility: 100, bestPractices: 100, layoutShift: 0 });
});
