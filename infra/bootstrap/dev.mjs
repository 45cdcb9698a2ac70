// @ts-check

import { runChild } from './child.mjs';
import { prepare } from './prepare.mjs';
import { inRoot } from './root.mjs';
import { main } from './stop.mjs';

await main(async () => {
  const node = await prepare({ needJava: true, needSite: false });
  return runChild(node, [inRoot('infra/local/dev.ts'), ...process.argv.slice(2)]);
});
