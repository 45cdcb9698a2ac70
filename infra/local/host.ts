import { appendFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { dynamoClient } from '#functions/stores/clients.ts';
import type { DataFolder } from './data-folder.ts';
import { startDynamo } from './dynamodb.ts';
import { setEnvironment } from './environment.ts';
import { serveApi } from './gateway.ts';
import { loadHandler } from './load-handler.ts';
import type { ExternalIssuer } from './issuer.ts';
import { embeddedProvider, noProvider } from './oidc/embedded.ts';
import { MOUNT } from './oidc/provider.ts';
import { outboxOf } from './outbox/folder.ts';
import { isOutbox, serveOutbox } from './outbox/serve.ts';
import { StartError } from './options.ts';
import { startScheduler } from './scheduler.ts';
import { builtSite, proxiedSite, type Serve } from './site.ts';
import { startPumps } from './stream-pumps.ts';
import { createTables, tableNames } from './tables.ts';
import { startRunner } from './workflow-runner.ts';

export interface HostOptions {
  readonly port: number;
  readonly folder: DataFolder;
  /** Keep the tables in memory: for tests. */
  readonly inMemory: boolean;
  readonly progress: (line: string) => void;
  /** Where people sign in, if not here. */
  readonly issuer?: ExternalIssuer | undefined;
}

export interface Host {
  readonly origin: string;
  /** Resolves when every consumer has read the stream to its end. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** Starts the whole installation on one machine: the same handlers as on AWS, driven by the same table. */
export async function startHost({ port, folder, inMemory, progress, issuer }: HostOptions): Promise<Host> {
  const server = await listen(port);
  const origin = `http://localhost:${addressPort(server)}`;
  progress('starting DynamoDB Local');
  const dynamo = await startDynamo(inMemory ? undefined : folder.at('dynamodb')).catch((error: unknown) => {
    server.close();
    throw error;
  });
  const names = tableNames('tidemark');
  setEnvironment(origin, dynamo.endpoint, folder, issuer);
  const client = dynamoClient({ endpoint: dynamo.endpoint });
  const streamArn = await createTables(client, names);
  const identity = issuer ? noProvider : await embeddedProvider(origin, client, names.identity, folder);
  serve(server, identity, (request, response) => serveOutbox(outboxOf(folder), request, response), site());
  const pump = startPumps({ endpoint: dynamo.endpoint, table: names.tenant, streamArn, folder, inMemory });
  const runner = startRunner({
    folder: folder.at('workflows'),
    handlers: (name) => async (event) => (await loadHandler<unknown, unknown>(name))(event),
    settled: () => pump.caughtUp(),
    onFailed: (request, step) =>
      appendFileSync(folder.at('failed-workflows.jsonl'), `${JSON.stringify({ request, step })}\n`),
  });
  const scheduler = startScheduler((name) => async () => void (await (await loadHandler<unknown, unknown>(name))({})));
  return {
    origin,
    settled: () => pump.caughtUp(),
    async stop() {
      scheduler.stop();
      await closeServer(server);
      await Promise.all([pump.stop(), runner.stop()]);
      client.destroy();
      await dynamo.stop();
    },
  };
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    // Until everything is up: an answer at once, not a connection that hangs.
    const server = createServer((_, response) => response.writeHead(503, { 'retry-after': '1' }).end('Starting'));
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new StartError(`Port ${port} is in use; choose another with --port.`)
          : error.code === 'EACCES'
            ? new StartError(`Port ${port} needs more rights; choose one above 1023 with --port.`)
            : error,
      ),
    );
    server.listen(port, 'localhost', () => resolve(server));
  });
}

function addressPort(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const site = (): Serve => {
  const development = process.env['TIDEMARK_SITE'];
  return development ? proxiedSite(new URL(development)) : builtSite(join(root, 'web/build'));
};

type ServeAsync = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function serve(server: Server, identity: ServeAsync, outbox: ServeAsync, files: Serve): void {
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const path = request.url ?? '/';
    const fail = (): void => void (response.headersSent ? response.destroy() : response.writeHead(500).end());
    if (/^\/v1(?:[/?]|$)|^\/reports\/./.test(path)) serveApi(loadHandler, request, response).catch(fail);
    else if (path.startsWith(`${MOUNT}/`)) identity(request, response).catch(fail);
    else if (request.method !== 'GET' && request.method !== 'HEAD')
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    else if (isOutbox(path)) outbox(request, response).catch(fail);
    else files(request, response);
  });
}
