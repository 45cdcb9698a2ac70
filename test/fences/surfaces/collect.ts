import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ScanCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { dynamoClient } from '#functions/stores/clients.ts';
import type { Surface, SurfaceKind } from './faults.ts';
import type { Answer } from './recorded-calls.ts';

const FIGURES = ['listCohorts', 'getCohort', 'createCustomCohort'];
/** A tenant's own answers and rows; and what is compared with itself from before instead. */
const OWN =
  /Draft|ssessment|Revision|Scorecard|Import|Usage|exportTenant$|exportOrganisation|getInstrument|getOpenApi|getPolicy/;

function kindOf({ operation, status, asked }: Answer): SurfaceKind {
  if (status >= 400 || asked.startsWith('headers')) return 'plain';
  if (FIGURES.includes(operation)) return 'figures';
  return operation === 'getDryRun' ? 'report' : OWN.test(operation) ? 'own' : 'plain';
}

export const responses = (answers: readonly Answer[]): Surface[] =>
  answers.map((one) => ({ name: `${one.who} ${one.asked}`, kind: kindOf(one), content: one.text }));

export async function itemsOf(table: string): Promise<Record<string, AttributeValue>[]> {
  const client = dynamoClient({ endpoint: dynamoEndpoint() });
  const found: Record<string, AttributeValue>[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const reply = await client.send(new ScanCommand({ TableName: table, ...(from && { ExclusiveStartKey: from }) }));
    found.push(...(reply.Items ?? []));
    from = reply.LastEvaluatedKey;
  } while (from);
  return found;
}

/** Texts and bytes of an item, however deep. */
function* leaves(value: AttributeValue | Record<string, AttributeValue>): Generator<string | Uint8Array> {
  for (const one of Object.values(value) as unknown[])
    if (typeof one === 'string' || one instanceof Uint8Array) yield one;
    else if (typeof one === 'object' && one !== null) yield* leaves(one as Record<string, AttributeValue>);
}

/** The release room: what is stored, and what it is when it is read. */
export async function releaseItems(): Promise<Surface[]> {
  return (await itemsOf(setting('RELEASE_TABLE'))).flatMap((item) => {
    const sk = item['sk']?.S ?? '';
    const name = `${item['pk']?.S} ${sk}`;
    const kind = /^(COHORT|LIST)#/.test(sk) ? 'figures' : sk === 'PLAN' ? 'report' : 'plain';
    const bytes = item['b']?.B;
    return [
      ...(bytes ? [{ name, kind, content: brotliDecompressSync(bytes).toString('utf8') } satisfies Surface] : []),
      {
        name,
        kind: 'plain',
        content: JSON.stringify(item, (key, one: unknown) => (key === 'b' ? '' : one)),
      } satisfies Surface,
    ];
  });
}

/** Any table, value by value. */
export const tableItems = async (table: string): Promise<Surface[]> =>
  (await itemsOf(table)).flatMap((item) =>
    [...leaves(item)].map((content): Surface => ({ name: `${table} ${item['pk']?.S}`, kind: 'own', content })),
  );

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name))
    : [];

/** Every file below a folder, as text and as bytes. */
export const fileSurfaces = (folder: string): Surface[] =>
  filesBelow(folder).flatMap((file): Surface[] => {
    const bytes = readFileSync(file);
    return [
      { name: file, kind: 'own', content: bytes },
      { name: file, kind: 'own', content: bytes.toString('utf8') },
    ];
  });
