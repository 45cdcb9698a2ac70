// @ts-check

import { runChecks } from './checks.mjs';
import { checkJava } from './java.mjs';
import { prepare } from './prepare.mjs';
import { main, Stop } from './stop.mjs';
import { closingLine, exitCode, sum } from './totals.mjs';
import { runTests } from './vitest.mjs';

const FAILED = { passed: 0, failed: 1 };

/** @type {string[]} what to say again at the end, where it is read */
const notes = [];

/** @param {Promise<import('./totals.mjs').Totals>} work */
async function counted(work) {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    notes.push(error.message);
    return FAILED;
  }
}

/** @param {readonly string[]} args */
const choosesProject = (args) => args.some((arg) => arg.startsWith('--project'));

/** Without a database the tests of the parts still run; the run as a whole has failed. @param {string} node @param {readonly string[]} args */
async function testWhatRuns(node, args) {
  const java = checkJava();
  if (java.ok || choosesProject(args)) return runTests(node, args);
  console.log(`\n${java.message}\nRunning the unit tests only.\n`);
  notes.push(`The system tests did not run. ${java.message}`);
  return sum([await runTests(node, ['--project', 'unit', ...args]), FAILED]);
}

/** Arguments are for Vitest: whoever names a test wants that test and not the checks. @param {readonly string[]} args */
async function testAll(args) {
  const node = await prepare({ needSite: false });
  const checks = args.length === 0 ? await counted(runChecks(node)) : { passed: 0, failed: 0 };
  const site = await counted(prepare().then(() => ({ passed: 0, failed: 0 })));
  return sum([checks, site, await testWhatRuns(node, args)]);
}

await main(async () => {
  const totals = await counted(testAll(process.argv.slice(2)));
  for (const note of notes) console.log(`\n${note}`);
  console.log(`\n${closingLine(totals)}`);
  return exitCode(totals);
});
