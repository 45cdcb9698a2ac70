// @ts-check

import { runChecks } from './checks.mjs';
import { prepare } from './prepare.mjs';
import { main } from './stop.mjs';
import { closingLine, exitCode } from './totals.mjs';

await main(async () => {
  const totals = await runChecks(await prepare({ needSite: false }));
  console.log(`\nChecks: ${closingLine(totals)}`);
  return exitCode(totals);
});
