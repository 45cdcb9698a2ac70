import { App } from 'aws-cdk-lib';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleAll } from '#infra/build/bundle.ts';
import { bundledCode } from './code.ts';
import { tidemark } from './tidemark.ts';

/** Synthesized by `npm run synth`; settings come by `-c prefix=… -c domain=… -c certificate=… -c alarms=…`. */
const app = new App();
const context = (name: string): string | undefined => app.node.tryGetContext(name) as string | undefined;
const site = fileURLToPath(new URL('../../web/build', import.meta.url));

await bundleAll();
tidemark(app, {
  prefix: context('prefix') ?? 'tidemark',
  code: bundledCode,
  ...(existsSync(site) && { site }),
  domain: context('domain'),
  certificate: context('certificate'),
  alarms: context('alarms'),
});
