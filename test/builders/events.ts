import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2, AttributeValue as StreamValue, DynamoDBRecord } from 'aws-lambda';

/** What a test says about a request; the rest is as API Gateway sends it. */
export interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly routeKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export function httpEvent(asked: Asked = {}): APIGatewayProxyEventV2 {
  const { method = 'GET', path = '/v1/health', body } = asked;
  const routeKey = asked.routeKey ?? `${method} ${path}`;
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: new URLSearchParams({ ...asked.query }).toString(),
    headers: { ...asked.headers },
    ...(asked.cookies && { cookies: [...asked.cookies] }),
    ...(asked.params && { pathParameters: { ...asked.params } }),
    ...(asked.query && { queryStringParameters: { ...asked.query } }),
    ...(body !== undefined && { body: typeof body === 'string' ? body : Buffer.from(body).toString('base64') }),
    isBase64Encoded: body instanceof Uint8Array,
    requestContext: {
      accountId: '000000000000',
      apiId: 'synthetic',
      domainName: 'synthetic.example',
      domainPrefix: 'synthetic',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey,
      stage: '$default',
      time: '22/Nov/2026:09:00:00 +0000',
      timeEpoch: 1_795_338_000_000,
    },
  };
}

/** A record of a DynamoDB stream as a Lambda function gets it: bytes are base64 text. */
export const streamRecord = (now: object | undefined, before?: object): DynamoDBRecord => ({
  eventName: now ? (before ? 'MODIFY' : 'INSERT') : 'REMOVE',
  dynamodb: {
    SequenceNumber: '1',
    Keys: image(keysOf(now ?? before ?? {})),
    ...(now && { NewImage: image(now) }),
    ...(before && { OldImage: image(before) }),
  },
});

const keysOf = (item: { pk?: string; sk?: string }) => ({ pk: item.pk ?? '', sk: item.sk ?? '' });

const image = (item: object): Record<string, StreamValue> =>
  Object.fromEntries(
    Object.entries(marshall(item, { removeUndefinedValues: true })).map(([name, value]) => [name, asText(value)]),
  );

function asText(value: AttributeValue): StreamValue {
  if (value.B) return { B: Buffer.from(value.B).toString('base64') };
  if (value.L) return { L: value.L.map(asText) };
  if (value.M) return { M: Object.fromEntries(Object.entries(value.M).map(([name, one]) => [name, asText(one)])) };
  return value as StreamValue;
}
