import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DataFolder } from './data-folder.ts';
import { describeCredentials, type Credential } from './credentials.ts';
import { createAnalyst } from './demo/analyst.ts';
import { apiClient } from './demo/api-client.ts';
import { loadDemo } from './demo/load-demo.ts';
import { publishReport, type ReportOutcome } from './demo/report/publish.ts';
import { firstInvitation } from './first-invitation.ts';
import { startHost, type Host } from './host.ts';
import { createOperator } from './operator.ts';
import { readOptions, StartError, type Options } from './options.ts';
import { progressLine } from './progress.ts';
import { isForSetup, newSetupCode } from './setup-code.ts';

const progress = progressLine(process.stderr);

/** `npm start`: everything on one machine, with its data kept in a folder. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const folder = new DataFolder(options.data);
  const unlock = folder.open(options.reset, `http://localhost:${options.port}`);
  process.on('exit', unlock);
  const host = await startHost({
    ...{ port: options.port, folder, inMemory: false, progress: progress.say, issuer: options.issuer },
  });
  stopOnSignals(host);
  const greeting = await firstRun(host, folder, options);
  progress.clear();
  process.stdout.write(`${greeting}\nready ${host.origin}\n`);
  if (options.open && process.stdout.isTTY) openBrowser(host.origin);
}

const CREDENTIALS = 'credentials.json';

/**
 * An installation of one's own is left to whoever opens the setup address; a demonstration gets an administrator and its
 * data. Later starts only read what was made. Returns what to print.
 */
async function firstRun(host: Host, folder: DataFolder, options: Options): Promise<string> {
  if (options.issuer) return invitationGreeting(host.origin, options.issuer.admin);
  const path = folder.at(CREDENTIALS);
  if (existsSync(path)) return describeCredentials(host.origin, JSON.parse(readFileSync(path, 'utf8')) as Credential[]);
  if (options.demo === 0 || isForSetup(folder)) return setupGreeting(host.origin, folder);
  const { credentials, report } = await loadAll(host, folder, options.demo);
  return `${describeCredentials(host.origin, credentials)}\n${describeReport(host.origin, report)}`;
}

async function invitationGreeting(origin: string, admin: string): Promise<string> {
  const link = await firstInvitation(admin);
  return link ? `the first administrator comes in, once, at ${link}` : `sign in at ${origin}/v1/account/sign-in`;
}

async function loadAll(
  host: Host,
  folder: DataFolder,
  organisations: number,
): Promise<{ credentials: Credential[]; report: ReportOutcome }> {
  const now = new Date();
  folder.mark({ demo: 'loading' });
  const { signIn, key } = await createOperator(now);
  const demo = await loadDemo({ ...host, adminKey: key.secret, organisations, now, progress: progress.say });
  const { analyst, credentials: own } = await createAnalyst(apiClient(host.origin, key.secret), host.origin);
  progress.say('publishing a report on the synthetic figures');
  // Whatever keeps the report from coming out, the demonstration is there without it.
  const report = await publishReport(analyst).catch((error: Error) => ({ missing: error.message }));
  const credentials = [...demo, ...own, signIn, key];
  writeFileSync(folder.at(CREDENTIALS), JSON.stringify(credentials), { mode: 0o600 });
  folder.mark({ demo: 'loaded' });
  return { credentials, report };
}

const describeReport = (origin: string, report: ReportOutcome): string =>
  'address' in report
    ? `read its report at ${origin}${report.address}`
    : `the demonstration has no published report: ${report.missing}`;

/** A new code at every start until the setup is done: the one before is not kept and works no more. */
async function setupGreeting(origin: string, folder: DataFolder): Promise<string> {
  const code = newSetupCode(folder);
  const { open } = (await (await fetch(`${origin}/v1/account/setup`)).json()) as { open: boolean };
  return open
    ? `set up this installation, once, at ${origin}/setup#${code}`
    : `sign in at ${origin}/v1/account/sign-in`;
}

/**
 * Ctrl-C, a polite kill, and the end of the parent all stop everything. A terminal tells the whole group and the parent
 * passes it on, so a signal comes twice at once; one that comes later is impatience and is not kept waiting.
 */
function stopOnSignals(host: Host): void {
  let since: number | undefined;
  const stop = (): void => {
    if (since !== undefined && Date.now() - since > 1000) process.exit(130);
    if (since !== undefined) return;
    since = Date.now();
    progress.clear();
    void host.stop().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
}

function openBrowser(url: string): void {
  const command = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  spawn(command, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

try {
  await main();
} catch (error) {
  progress.clear();
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
