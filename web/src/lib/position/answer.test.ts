import { describe, expect, it } from 'vitest';
import type { Standing } from '#shared/release/place.ts';
import { position as de } from '#lib/i18n/de/position.ts';
import { position as en } from '#lib/i18n/en/position.ts';
import { answerOf } from './answer.ts';

const exactly = (value: number) => ({ from: value, to: value });
const placed = (behind: number, ahead: number): Standing => ({
  status: 'placed',
  stage: 'x',
  rows: [],
  behind: exactly(behind),
  same: exactly(100 - behind - ahead),
  ahead: exactly(ahead),
  nBand: { from: 30, to: 49 },
});
const SECOND = { number: 2, of: 5, title: 'Scattered' };

describe('answerOf', () => {
  it('says the stage and who is ahead and behind', () =>
    expect(answerOf(en.answer, 'en', SECOND, 'Manufacturing', placed(10, 70))).toBe(
      'You are on stage 2 of 5, Scattered. 70% of Manufacturing are ahead of you, 10% behind.',
    ));
  it('says it in German', () =>
    expect(answerOf(de.answer, 'de', SECOND, undefined, placed(10, 70))).toBe(
      'Sie stehen auf Stufe 2 von 5: Scattered. 70\u00a0% aller Organisationen sind weiter als Sie, 10\u00a0% weniger weit.',
    ));
  it('tells a share that is only published as a limit as one', () =>
    expect(answerOf(en.answer, 'en', SECOND, undefined, { ...placed(0, 70), behind: { from: 0, to: 5 } } as Standing)).toContain(
      '70% of all organisations are ahead of you, <\u00a05% behind.',
    )); // prettier-ignore
  it('has nobody behind the lowest stage, nor ahead of the highest', () => {
    expect(answerOf(en.answer, 'en', { ...SECOND, number: 1 }, undefined, placed(0, 90))).toMatch(/ahead of you\.$/);
    expect(answerOf(en.answer, 'en', { ...SECOND, number: 5 }, undefined, placed(90, 0))).toMatch(/behind you\.$/);
  });
  it('says the stage alone where nothing can be compared', () =>
    expect(answerOf(en.answer, 'en', SECOND, 'x', undefined)).toBe('You are on stage 2 of 5, Scattered.'));
});
