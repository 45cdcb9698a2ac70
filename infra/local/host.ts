import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { FUNCTIONS, functionRows, type FunctionName } from '#infra/wiring.ts';
import { doorSecretsFile, type DataFolder } from './data-folder.ts';
import { startDynamo } from './dynamodb.ts';
import { serveApi } from './gateway.ts';
import { identityProvider, MOUNT, newProviderKeys, CLIENT_ID, type ProviderKeys } from './oidc/provider.ts';
import { people } from './oidc/people.ts';
import { StartError } from './options.ts';
import { startScheduler } from './scheduler.ts';
import { builtSite, proxiedSite, type Serve } from './site.ts';
import { startPump, type Checkpoint } from './stream-pump.ts';
import { createTables, tableNames } from './tables.ts';
import { startRunner } from './workflow-runner.ts';

export interface HostOptions {
  readonly port: number;
  readonly folder: DataFolder;
  /** Keep the tables in memory: for tests. */
  readonly inMemory: boolean;
  readonly progress: (line: string) => void;
}

export interface Host {
  readonly origin: string;
  /** Resolves when the stream has been read to its end. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** Starts the whole installation on one machine: the same handlers as on AWS, driven by the same table. */
export async function startHost({ port, folder, inMemory, progress }: HostOptions): Promise<Host> {
  const server = await listen(port);
  const origin = `http://localhost:${addressPort(server)}`;
  progress('starting DynamoDB Local');
  const dynamo = await startDynamo(inMemory ? undefined : folder.at('dynamodb')).catch((error: unknown) => {
    server.close();
    throw error;
  });
  const names = tableNames('tidemark');
  const keysFile = folder.secretFile('identity-keys.json', () => null);
  if (readFileSync(keysFile, 'utf8') === 'null')
    writeFileSync(keysFile, JSON.stringify(await newProviderKeys()), { mode: 0o600 });
  setEnvironment(origin, dynamo.endpoint, folder);
  const client = dynamoClient({ endpoint: dynamo.endpoint });
  const streamArn = await createTables(client, names);
  const identity = identityProvider(
    origin,
    people(documentClient(client), names.identity),
    JSON.parse(readFileSync(keysFile, 'utf8')) as ProviderKeys,
  );
  serve(server, identity, site());
  const { trigger } = FUNCTIONS.contribute;
  const pump = startPump({
    endpoint: dynamo.endpoint,
    streamArn,
    ...trigger,
    handler: async (event) => (await load<DynamoDBStreamEvent, DynamoDBBatchResponse>('contribute'))(event),
    checkpoint: inMemory
      ? { read: () => ({}), write: () => undefined }
      : fileCheckpoint(folder.at('stream.json'), streamArn),
    deadLetter: (letter) => appendFileSync(folder.at('dead-letters.jsonl'), `${JSON.stringify(letter)}\n`),
  });
  const runner = startRunner({
    folder: folder.at('workflows'),
    handlers: (name) => async (event) => (await load<unknown, unknown>(name))(event),
    onFailed: (request, step) =>
      appendFileSync(folder.at('failed-workflows.jsonl'), `${JSON.stringify({ request, step })}\n`),
  });
  const scheduler = startScheduler((name) => async () => void (await (await load<unknown, unknown>(name))({})));
  return {
    origin,
    settled: () => pump.idle(),
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
    const server = createServer();
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

/** What wiring.ts promises the functions. Credentials are made up: DynamoDB Local takes any. */
function setEnvironment(origin: string, endpoint: string, folder: DataFolder): void {
  const names = tableNames('tidemark');
  for (const name of ['blobs', 'workflows']) mkdirSync(folder.at(name), { recursive: true });
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: process.env['AWS_ACCESS_KEY_ID'] ?? 'local',
    AWS_SECRET_ACCESS_KEY: process.env['AWS_SECRET_ACCESS_KEY'] ?? 'local',
    DYNAMODB_ENDPOINT: endpoint,
    TENANT_TABLE: names.tenant,
    POOL_TABLE: names.pool,
    RELEASE_TABLE: names.release,
    ACCESS_TABLE: names.access,
    ORIGIN: origin,
    OIDC_ISSUER: `${origin}${MOUNT}`,
    OIDC_CLIENT_ID: CLIENT_ID,
    BLOBS_URL: pathToFileURL(folder.at('blobs')).href,
    SECRETS_URL: pathToFileURL(doorSecretsFile(folder)).href,
    WORKFLOWS_URL: pathToFileURL(folder.at('workflows')).href,
    LOG_FILE: folder.at('functions.log'),
    IDENTITY_URL: `dynamodb:${names.identity}`,
  });
}

/** The handler of a function, loaded once. */
async function load<Input, Output>(name: FunctionName): Promise<(event: Input, context?: object) => Promise<Output>> {
  const entry = functionRows.find(([row]) => row === name)?.[1].entry ?? '';
  const module = (await import(pathToFileURL(join(root, entry)).href)) as {
    handler: (event: Input, context?: object) => Promise<Output>;
  };
  return module.handler;
}

const site = (): Serve => {
  const development = process.env['TIDEMARK_SITE'];
  return development ? proxiedSite(new URL(development)) : builtSite(join(root, 'web/build'));
};

function serve(
  server: Server,
  identity: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  files: Serve,
): void {
  server.on('request', (request, response) => {
    const path = request.url ?? '/';
    if (/^\/v1(?:[/?]|$)/.test(path)) void serveApi((name) => load(name), request, response);
    else if (path.startsWith(`${MOUNT}/`)) identity(request, response).catch(() => response.writeHead(500).end());
    else files(request, response);
  });
}

/** Positions belong to one stream: a recreated table starts anew. */
const fileCheckpoint = (path: string, stream: string): Checkpoint => ({
  read() {
    if (!existsSync(path)) return {};
    const stored = JSON.parse(readFileSync(path, 'utf8')) as { stream: string; positions: Record<string, string> };
    return stored.stream === stream ? stored.positions : {};
  },
  write: (positions) => writeFileSync(path, JSON.stringify({ stream, positions })),
});
