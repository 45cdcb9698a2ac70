import { App } from 'aws-cdk-lib';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleAll } from '#infra/build/bundle.ts';
import { bundledCode } from './code.ts';
import { tidemark, type ExternalIssuer } from './tidemark.ts';

/** Synthesized by `npm run synth`; settings come by `-c prefix=… -c domain=… -c certificate=… -c mail=… -c alarms=…`, and `-c issuer=… -c clientId=… [-c clientSecret=ARN]` where people sign in elsewhere. */
const app = new App();
const context = (name: string): string | undefined => app.node.tryGetContext(name) as string | undefined;
const site = fileURLToPath(new URL('../../web/build', import.meta.url));

function issuer(): ExternalIssuer | undefined {
  const [url, clientId] = [context('issuer'), context('clientId')];
  if (!url && !clientId) return undefined;
  if (!url || !clientId) throw new Error('issuer and clientId belong together');
  return { issuer: url, clientId, clientSecret: context('clientSecret') };
}

await bundleAll();
tidemark(app, {
  prefix: context('prefix') ?? 'tidemark',
  code: bundledCode,
  ...(existsSync(site) && { site }),
  domain: context('domain'),
  certificate: context('certificate'),
  mail: context('mail'),
  issuer: issuer(),
  alarms: context('alarms'),
});
