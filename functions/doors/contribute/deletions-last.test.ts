import { expect, test } from 'vitest';
import { streamRecord } from '#test/builders/events.ts';
import { deletionsLast } from './deletions-last.ts';

const item = (sk: string, r: number) => ({ pk: 'TENANT#t#S#00', sk, r });
const named = (name: string, record: ReturnType<typeof streamRecord>) => ({ ...record, eventID: name });

test('a word that is slow does not come after the deletion that followed it', async () => {
  const batch = [
    named('said', streamRecord(item('a', 1))),
    named('gone', streamRecord(undefined, item('a', 1))),
    named('said of another', streamRecord(item('b', 2), item('b', 1))),
  ];
  const order: string[] = [];
  const answers = await deletionsLast(batch, async ({ eventID = '' }) => {
    if (eventID.startsWith('said')) await new Promise((resolve) => setTimeout(resolve, 20));
    order.push(eventID);
    return eventID;
  });
  expect(order).toEqual(['said', 'said of another', 'gone']);
  expect(answers).toEqual(order);
});
