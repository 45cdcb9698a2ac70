import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { DataFolder } from './data-folder.ts';
import { startDynamo } from './dynamodb.ts';
import { readOptions, StartError } from './options.ts';

const root = join(import.meta.dirname, '../..');
/** Changes to these restart the functions; the site is reloaded by Vite. */
const WATCHED = ['functions', 'shared', 'infra'];

/** `npm run dev`: the stack of `npm start`, with the functions restarted and the site reloaded when their code changes. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const folder = new DataFolder(options.data);
  // Held only while it is emptied: from then on by the host that is started and restarted below.
  folder.open(options.reset, `http://localhost:${options.port}`)();
  const dynamo = await startDynamo(folder.at('dynamodb'));
  const sitePort = options.port + 1;
  // SvelteKit wants to be started in its own folder.
  process.chdir(join(root, 'web'));
  const vite = await createServer({
    server: { port: sitePort, strictPort: true, host: 'localhost', hmr: { clientPort: sitePort } },
  });
  await vite.listen();
  const args = process.argv.slice(2).filter((arg) => arg !== '--reset' && arg !== '--no-open');
  const env = { ...process.env, DYNAMODB_ENDPOINT: dynamo.endpoint, TIDEMARK_SITE: `http://localhost:${sitePort}` };
  const host = restartable(() =>
    spawn(process.execPath, [join(root, 'infra/local/start.ts'), '--no-open', ...args], {
      cwd: root,
      env,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    }),
  );
  const watchers = WATCHED.map((name) => watch(join(root, name), { recursive: true }, () => host.restart()));
  const stop = (): void => {
    for (const watcher of watchers) watcher.close();
    void host
      .stop()
      .then(() => vite.close())
      .then(() => dynamo.stop())
      .finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
}

/** A child that is ended and started again on demand; several demands in a moment are one. */
function restartable(start: () => ChildProcess) {
  let child = start();
  let timer: NodeJS.Timeout | undefined;
  const end = (): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return {
    restart() {
      clearTimeout(timer);
      timer = setTimeout(() => void end().then(() => (child = start())), 150);
    },
    stop() {
      clearTimeout(timer);
      return end();
    },
  };
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
