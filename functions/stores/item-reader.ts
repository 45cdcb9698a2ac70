import aws4 from 'aws4';
import type { Agent, ClientRequest, IncomingMessage } from 'node:http';
import type { DynamoSettings } from './clients.ts';

/** An attribute value as DynamoDB spells it. */
type Attribute =
  | { S: string }
  | { N: string }
  | { B: string }
  | { BOOL: boolean }
  | { NULL: true }
  | { L: Attribute[] }
  | { M: Record<string, Attribute> };
type Attributes = Record<string, Attribute>;

export type Item = Record<string, unknown>;
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** Eventually consistent reads, at half a read unit per 4 kB. */
export interface ItemReader {
  get(table: string, key: ItemKey): Promise<Item | undefined>;
  /** All items of a partition, in the order of their sort key. */
  query(table: string, pk: string): Promise<Item[]>;
}

export interface ReaderSettings extends DynamoSettings {
  readonly region: string;
  /** Told what DynamoDB says each call consumed; for measuring. */
  readonly onConsumed?: (table: string, units: number) => void;
}

/**
 * Reads DynamoDB over a kept-alive connection with nothing but a request signer. The SDK would take most of a public
 * read's cold start and of its CPU (decision 003).
 */
export function itemReader(settings: ReaderSettings): ItemReader {
  const call = caller(settings);
  const measured = { ReturnConsumedCapacity: settings.onConsumed ? 'TOTAL' : 'NONE' };
  const send = async (operation: string, table: string, body: object): Promise<Reply> => {
    const reply = await call(operation, { TableName: table, ...measured, ...body });
    settings.onConsumed?.(table, reply.ConsumedCapacity?.CapacityUnits ?? 0);
    return reply;
  };
  return {
    async get(table, { pk, sk }) {
      const { Item } = await send('GetItem', table, { Key: { pk: { S: pk }, sk: { S: sk } } });
      return Item && plainItem(Item);
    },
    async query(table, pk) {
      const items: Item[] = [];
      let from: Attributes | undefined;
      do {
        const reply = await send('Query', table, {
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
          ...(from && { ExclusiveStartKey: from }),
        });
        items.push(...(reply.Items ?? []).map(plainItem));
        from = reply.LastEvaluatedKey;
      } while (from);
      return items;
    },
  };
}

interface Reply {
  readonly Item?: Attributes;
  readonly Items?: Attributes[];
  readonly LastEvaluatedKey?: Attributes;
  readonly ConsumedCapacity?: { readonly CapacityUnits: number };
}

const plainItem = (attributes: Attributes): Item =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, plain(value)]));

function plain(value: Attribute): unknown {
  if ('S' in value) return value.S;
  if ('N' in value) return Number(value.N);
  if ('B' in value) return Buffer.from(value.B, 'base64');
  if ('BOOL' in value) return value.BOOL;
  if ('L' in value) return value.L.map(plain);
  if ('M' in value) return plainItem(value.M);
  return null;
}

type Transport = { request(options: object): ClientRequest; Agent: new (options: object) => Agent };

/** `import 'node:http'` evaluates every export, undici among them (24 ms of a cold start); this does not. */
const transport = (secure: boolean): Transport =>
  process.getBuiltinModule(secure ? 'node:https' : 'node:http') as unknown as Transport;

const ATTEMPTS = 4;

function caller({ endpoint, region }: ReaderSettings): (operation: string, body: object) => Promise<Reply> {
  const url = new URL(endpoint ?? `https://dynamodb.${region}.amazonaws.com`);
  let connection: Connection | undefined;
  return async (operation, body) => {
    // Opened by the first read: a start that reads nothing does not pay for TLS.
    connection ??= connect(url.protocol === 'https:');
    for (let attempt = 1; ; attempt++) {
      const outcome = await send(connection, url, region, operation, JSON.stringify(body)).catch(
        (error: unknown) => error,
      );
      if (!(outcome instanceof Error)) return outcome as Reply;
      if (attempt === ATTEMPTS || outcome instanceof Refused) throw outcome;
      await new Promise((resolve) => setTimeout(resolve, 25 * 2 ** attempt * Math.random()));
    }
  };
}

interface Connection {
  readonly http: Transport;
  readonly agent: Agent;
}

function connect(secure: boolean): Connection {
  const http = transport(secure);
  return { http, agent: new http.Agent({ keepAlive: true, maxSockets: 50 }) };
}

/** An answer that another attempt would not change. */
class Refused extends Error {}

async function send(
  { http, agent }: Connection,
  url: URL,
  region: string,
  operation: string,
  body: string,
): Promise<Reply> {
  const signed = aws4.sign({
    host: url.host,
    path: '/',
    method: 'POST',
    service: 'dynamodb',
    region,
    body,
    headers: { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': `DynamoDB_20120810.${operation}` },
  });
  const { status, text } = await exchange(
    http.request({ ...signed, hostname: url.hostname, port: url.port || undefined, agent, timeout: 3000 }),
    body,
  );
  if (status === 200) return JSON.parse(text) as Reply;
  // The name of the exception and nothing else: messages can quote keys.
  const name = /#(\w+)"/.exec(text)?.[1] ?? `status ${status}`;
  throw new (status < 500 && !/Throttl|ProvisionedThroughput/.test(name) ? Refused : Error)(
    `DynamoDB ${operation}: ${name}`,
  );
}

const exchange = (request: ClientRequest, body: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('timeout', () => request.destroy(new Error('DynamoDB did not answer in time')));
    request.on('response', (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    request.end(body);
  });
