import { expect, it } from 'vitest';
import { chosenTopic } from './chosen.ts';

const TOPICS = [{ code: 'strategy' }, { code: 'policy' }];
const QUESTIONS = [{ code: 'S1', dimension: 'strategy' }, { code: 'R1', dimension: 'policy' }]; // prettier-ignore

it('follows the question of the address before its topic, and starts with the first', () => {
  const topic = (question: string | null, dimension: string | null) =>
    chosenTopic(TOPICS, QUESTIONS, question, dimension)?.code;
  expect(topic('R1', 'strategy')).toBe('policy');
  expect(topic(null, 'policy')).toBe('policy');
  expect(topic('Z9', 'policy')).toBe('policy');
  expect(topic(null, 'nothing')).toBe('strategy');
  expect(chosenTopic([], [], null, null)).toBeUndefined();
});
