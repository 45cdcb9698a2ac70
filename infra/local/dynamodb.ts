import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartError } from './options.ts';

export interface LocalDynamo {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const emulator = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')), 'emulator');

/**
 * DynamoDB Local as a child that ends with this process however that ends: a small guard between the two kills it when
 * its own standard input closes. `folder` undefined keeps everything in memory.
 */
export async function startDynamo(folder: string | undefined): Promise<LocalDynamo> {
  const given = process.env['DYNAMODB_ENDPOINT'];
  if (given) return { endpoint: given, stop: () => Promise.resolve() };
  if (folder && !existsSync(folder)) mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const java = [
    '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx512m', '-Djava.library.path=./DynamoDBLocal_lib',
    '-jar', 'DynamoDBLocal.jar', '-port', String(port), '-sharedDb', '-disableTelemetry',
    ...(folder ? ['-dbPath', folder] : ['-inMemory']),
  ]; // prettier-ignore
  const guard = spawn(process.execPath, [join(import.meta.dirname, 'guard.ts'), 'java', ...java], {
    cwd: emulator(),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, guard);
  return { endpoint, stop: () => stop(guard) };
}

function stop(guard: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (guard.exitCode !== null) return resolve();
    guard.once('exit', () => resolve());
    guard.stdin?.end();
  });
}

const WAIT_SECONDS = 60;

async function answering(endpoint: string, guard: ChildProcess): Promise<void> {
  for (let waited = 0; waited < WAIT_SECONDS * 20; waited++) {
    if (guard.exitCode !== null)
      throw new StartError(
        'DynamoDB Local did not start. It needs Java 17 or newer, or DYNAMODB_ENDPOINT set to another server.',
      );
    // Any HTTP answer will do; an unsigned request is refused with 400.
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop(guard);
  throw new StartError(`DynamoDB Local did not answer within ${WAIT_SECONDS} seconds.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
