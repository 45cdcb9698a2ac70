// @ts-check

/** @typedef {{ passed: number, failed: number }} Totals */

/** @param {readonly Totals[]} parts @returns {Totals} */
export const sum = (parts) =>
  parts.reduce((whole, { passed, failed }) => ({ passed: whole.passed + passed, failed: whole.failed + failed }), {
    passed: 0,
    failed: 0,
  });

/** Read by people and by machines: no colours, no other words. @param {Totals} totals */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** Nothing that ran is nothing that was proved. @param {Totals} totals */
export const exitCode = ({ passed, failed }) => (failed > 0 || passed === 0 ? 1 : 0);

/**
 * What Vitest's JSON report says. A file that could not be loaded has no tests to fail, and an error outside of a test
 * shows in the exit code only: both count as one failure.
 * @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile
 * @param {{ testResults: TestFile[] } | undefined} report
 * @param {number} code
 * @returns {Totals}
 */
export function testTotals(report, code) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(hasFailed),
  );
  const failed = tests.filter(hasFailed).length + broken.length;
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed === 0 && code !== 0 ? 1 : failed,
  };
}

/** @param {{ status: string }} test */
const hasFailed = ({ status }) => status === 'failed';
