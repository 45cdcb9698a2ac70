import { describe, expect, it } from 'vitest';
import { exploreAnswers as t } from '#lib/i18n/en/explore-answers.ts';
import { figure } from '#lib/i18n/en/figure.ts';
import { chart } from '#lib/i18n/en/chart.ts';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import type { Cell, CellTable, ShareRow } from '#shared/release/cell.ts';
import { answerView, type AnswerView, type Question } from './answer.ts';
import { answersFile } from './file.ts';
import { answerFinding, ownFinding, shareInWords } from './finding.ts';

const WORDS = { yes: 'Yes', no: 'No', say: (text: Readonly<Record<string, string>>) => text['en'] ?? '' };
const base = { dimension: 'policy', notApplicable: 'refused', dontKnow: 'lowest' } as const;
const SCALE: Question = {
  kind: 'scale',
  code: 'R1',
  question: { en: 'Is there a policy?' },
  ...base,
  levels: ['None.', 'Spoken.', 'Written.', 'Known to all.'].map((text) => ({ text: { en: text } })),
};
const MULTI: Question = {
  kind: 'multi',
  code: 'E2',
  question: { en: 'With whom?' },
  ...base,
  options: ['media', 'public', 'staff'].map((code) => ({ code, text: { en: code } })),
};
const at = (code: string, share: number): ShareRow => ({ code, share, low: Math.max(0, share - 8), high: share + 8 });
const under = (code: string): ShareRow => ({ code, below: 5, low: 0, high: 9 });
const shown = (...tables: CellTable[]): Cell => ({
  status: 'shown',
  cohort: 'all' as CohortKey,
  asOf: 'demo.2026-Q4' as EditionId,
  policy: 'standard@1',
  nBand: { from: 100, to: 249 },
  tables,
});
const levels = (...rows: ShareRow[]) => shown({ id: 'answer:R1', status: 'shown', rows });
const option = (code: string, share: number): CellTable => ({
  id: `answer:E2.${code}`,
  status: 'shown',
  rows: [at('no', 100 - share), at('yes', share)],
});
const say = (view: AnswerView) => answerFinding(t, 'en', 'Manufacturing', view);

describe('a question with levels', () => {
  const cell = levels(at('0', 20), at('1', 19), at('2', 36), at('3', 25));
  it('says how many reach the highest level that half of them reach', () =>
    expect(say(answerView(WORDS, cell, SCALE, undefined))).toBe('Manufacturing: 61% answered “Written” or better.'));
  it('says of the best level that it was answered', () =>
    expect(say(answerView(WORDS, levels(at('0', 10), at('1', 10), at('2', 20), at('3', 60)), SCALE, undefined))).toBe(
      'Manufacturing: 60% answered “Known to all”.',
    ));
  it('speaks of the second level where not even that is reached by half', () =>
    expect(say(answerView(WORDS, levels(at('0', 70), at('1', 10), at('2', 10), at('3', 10)), SCALE, undefined))).toBe(
      'Manufacturing: 30% answered “Spoken” or better.',
    ));
  it('words a cap, and gives away nothing that it hides', () =>
    expect(say(answerView(WORDS, levels(under('0'), at('1', 48), at('2', 40), at('3', 9)), SCALE, undefined))).toBe(
      'Manufacturing: more than 95% answered “Spoken” or better.',
    ));
  it('marks the reader’s own level and says it', () => {
    const view = answerView(WORDS, cell, SCALE, 1);
    expect(view.kind === 'levels' && view.rows.map(({ own }) => own)).toEqual([false, true, false, false]);
    expect(ownFinding(t, view, 1)).toBe('You answered “Spoken”.');
    expect(ownFinding(t, view, 'dont-know')).toBe(t.ownUnknown);
    expect(ownFinding(t, view, 'not-applicable')).toBe(t.ownNotApplicable);
    expect(ownFinding(t, answerView(WORDS, cell, SCALE, undefined), undefined)).toBeUndefined();
  });
  it('is withheld with its table or its cell, and missing where there is none', () => {
    const withheld = shown({ id: 'answer:R1', status: 'withheld', reason: 'too-few' });
    expect(answerView(WORDS, withheld, SCALE, 1)).toEqual({ kind: 'withheld', reason: 'too-few' });
    expect(answerView(WORDS, shown(), SCALE, 1)).toEqual({ kind: 'missing' });
    const { tables: _tables, nBand: _band, ...head } = shown() as Extract<Cell, { status: 'shown' }>;
    const none: Cell = { ...head, status: 'withheld', reason: 'would-reveal', nearest: null };
    expect(answerView(WORDS, none, SCALE, 1)).toEqual({ kind: 'withheld', reason: 'would-reveal' });
  });
});

it('reads no and yes by their codes', () => {
  const question: Question = { kind: 'yes-no', code: 'R1', question: { en: 'Is there one?' }, ...base };
  const view = answerView(WORDS, levels(at('no', 38), at('yes', 62)), question, 1);
  expect(say(view)).toBe('Manufacturing: 62% answered “Yes”.');
  expect(ownFinding(t, view, 1)).toBe('You answered “Yes”.');
});

describe('a question with options', () => {
  const cell = shown(option('media', 40), option('staff', 55), { id: 'answer:E2.public', status: 'withheld', reason: 'too-few' }); // prettier-ignore
  const view = answerView(WORDS, cell, MULTI, ['media']);
  it('lists the most frequent first and what is withheld last', () =>
    expect(view.kind === 'options' && view.rows.map(({ code, own, reason }) => [code, own, reason])).toEqual([
      ['staff', false, undefined],
      ['media', true, undefined],
      ['public', false, 'too-few'],
    ]));
  it('says which is selected most often, and how many the reader selected', () => {
    expect(say(view)).toBe('Manufacturing: most often selected is “staff” (55%).');
    expect(ownFinding(t, view, ['media'])).toBe('You selected 1 of 3.');
  });
  it('is withheld where all options are', () => {
    const none = shown({ id: 'answer:E2.media', status: 'withheld', reason: 'too-few' });
    expect(answerView(WORDS, none, MULTI, [])).toEqual({ kind: 'withheld', reason: 'too-few' });
  });
  it('becomes a file with a row for each, the withheld with its reason', () => {
    if (view.kind !== 'options') throw new Error(view.kind);
    const shownFile = { cohort: 'industry.C', name: 'Manufacturing', code: 'E2', question: 'With whom?', finding: 'f', answers: view }; // prettier-ignore
    const { sheet, drawing } = answersFile({ language: 'en', chart, figure }, shownFile);
    expect(sheet.slice(1).map((row) => [row[2], row[4], row[7], row[8]])).toEqual([
      ['staff', '55', '', ''],
      ['media', '40', '1', ''],
      ['public', '', '', 'too few contributors'],
    ]);
    expect(drawing.body).toContain('url(#withheld)');
  });
});

it('words shares', () => {
  const words = (from: number, to: number) => shareInWords(t, 'en', { from, to });
  expect([words(61, 61), words(0, 5), words(95, 100), words(60, 65), words(0, 40)]).toEqual([
    '61%',
    'less than 5%',
    'more than 95%',
    'between 60% and 65%',
    'between 0% and 40%',
  ]);
});
