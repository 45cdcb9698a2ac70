import aws4 from 'aws4';
import type { Agent, ClientRequest, IncomingMessage } from 'node:http';
import type { Attributes } from './attribute-values.ts';
import type { DynamoSettings } from './clients.ts';

export interface CallSettings extends DynamoSettings {
  readonly region: string;
}

/** What any operation answers, as far as it is read here. */
export interface Reply {
  readonly Item?: Attributes;
  readonly Items?: Attributes[];
  readonly Attributes?: Attributes;
  readonly LastEvaluatedKey?: Attributes;
  readonly ConsumedCapacity?: { readonly CapacityUnits: number };
}

type Transport = { request(options: object): ClientRequest; Agent: new (options: object) => Agent };

/** `import 'node:http'` evaluates every export, undici among them (24 ms of a cold start); this does not. */
const transport = (secure: boolean): Transport =>
  process.getBuiltinModule(secure ? 'node:https' : 'node:http') as unknown as Transport;

const ATTEMPTS = 4;

export type DynamoCall = (operation: string, body: object) => Promise<Reply>;

/** One operation of DynamoDB over a kept-alive connection; tried again where that can help, so a write may happen twice. */
export function dynamoCaller({ endpoint, region }: CallSettings): DynamoCall {
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

/** The condition of a write did not hold. */
export class ConditionFailed extends Refused {
  /** The item that is there, where the write asked for it. */
  readonly item: Attributes | undefined;

  constructor(item: Attributes | undefined) {
    super('DynamoDB: the condition did not hold');
    this.item = item;
  }
}

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
  if (name === 'ConditionalCheckFailedException') throw new ConditionFailed((JSON.parse(text) as Reply).Item);
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
