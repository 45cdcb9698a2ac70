import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  BEFORE,
  EDITIONS,
  NEXT,
  NOW,
  shownCell,
  SOCIAL,
  SOURCE,
  tablesOf,
  withheldCell,
} from '#test/builders/report.ts';
import { reportBody, type ReportBody } from '../../contracts/report-schemas.ts';
import { findInstrument } from '../../instrument/registry.ts';
import type { Locale } from '../../contracts/tenant-schemas.ts';
import type { ProgrammeId } from '../../kernel/ids.ts';
import { must } from '../../kernel/result.ts';
import { REGISTRY } from '../../release/cohort-registry.ts';
import { bindText, plainBound } from '../bindings/bound-text.ts';
import { parseBindings } from '../bindings/parse.ts';
import { checkReport } from '../check/check-report.ts';
import { isError } from '../check/finding.ts';
import { frozenData } from '../frozen.ts';
import { sourceOf, type ReportSource } from '../source.ts';
import { boundTexts } from '../texts.ts';
import { draftReport, type DraftRequest } from './draft-report.ts';
import { draftNeeds } from './movements.ts'; // prettier-ignore

const request = (language: Locale = 'en'): DraftRequest => ({
  programme: { id: 'demo' as ProgrammeId, title: { en: 'Social business', de: 'Social Business' } },
  edition: NOW,
  language,
  authors: [{ name: 'Ada Example', affiliation: '' }],
  licence: 'CC-BY-4.0',
  access: 'public',
});

function draft(source: ReportSource = SOURCE, language: Locale = 'en'): ReportBody {
  const made = draftReport(request(language), source);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const read = (body: ReportBody, block: string | null, field: string, source = SOURCE): string => {
  const text = must(boundTexts(body).find((one) => one.block === block && one.field === field), `${block}.${field}`);
  return plainBound(bindText(text.text, { source, language: body.language, edition: body.edition }));
}; // prettier-ignore

test('a draft is a whole report: headline, by industry, by size, scores, movements, method', () => {
  expect(draft().blocks.map(({ id }) => id)).toEqual(['headline-text', 'headline-number', 'headline-figure', 'industry-text', 'industry-figure', 'size-text', 'size-figure', 'scores-text', 'scores-figure', 'changes-text', 'changes-1', 'changes-2', 'method', 'references']); // prettier-ignore
  expect(z.safeParse(reportBody, draft()).error).toBeUndefined();
});

test('its sentences say what the figures say', () => {
  const body = draft();
  expect(read(body, null, 'summary')).toBe(
    'The edition of Q3 2026 rests on 50–99 organisations. By “Groundswell”, the largest group of them, 40% (interval 35–45%), is on the stage “Coordinated”.',
  );
  expect(read(body, 'industry-text', 'markdown')).toContain('is clearly larger in the group “IT and telecoms” with 60% (interval 55–65%) than in the group “Manufacturing” with 37% (interval 32–42%)'); // prettier-ignore
  expect(read(body, 'industry-text', 'markdown')).toContain('carried forward');
  expect(read(body, 'size-text', 'markdown')).toContain(
    'the stage “Optimizing” is clearly larger in the group “250–999 employees” with 30%',
  );
  expect(read(body, 'changes-text', 'markdown')).toContain(
    'IT and telecoms, stage “Coordinated” (Groundswell): from 20% (interval 15–25%) to 60% (interval 55–65%)',
  );
});

test('groups whose intervals overlap on every stage are not told apart', () => {
  const source = sourceOf(EDITIONS, [SOCIAL], REGISTRY.map(({ key }) => ({ edition: NOW, cell: shownCell(NOW, key, tablesOf(SOCIAL, [10, 20, 40, 28, 2])) }))); // prettier-ignore
  const body = draft(source);
  expect(read(body, 'size-text', 'markdown', source)).toContain('The two intervals overlap');
  expect(read(body, 'size-figure', 'caption', source)).toBe('No two groups differ clearly on the stage “Coordinated”: Groundswell by size, Q3 2026.'); // prettier-ignore
});

test('figures of everybody that were carried forward say so beside the headline', () => {
  const source = sourceOf(EDITIONS, [SOCIAL], REGISTRY.map(({ key }) => ({ edition: NOW, cell: shownCell(BEFORE, key, tablesOf(SOCIAL, [10, 20, 40, 28, 2])) }))); // prettier-ignore
  expect(read(draft(source), 'headline-text', 'markdown', source)).toContain(
    'carried forward from the edition of Q2 2026',
  );
});

test('the same in German', () => {
  expect(read(draft(SOURCE, 'de'), null, 'summary')).toBe(
    'Die Ausgabe 3. Quartal 2026 beruht auf 50–99 Organisationen. Nach „Groundswell“ steht die größte Gruppe von ihnen, 40\u00a0% (Intervall 35–45\u00a0%), auf der Stufe „Koordiniert“.',
  );
});

test('what a draft needs is enough to make it', () => {
  const { cells, lists } = draftNeeds(NOW, SOURCE);
  const listed = lists.flatMap(({ edition, by }) => REGISTRY.filter(({ key }) => key.startsWith(`${by}.`) && !key.includes('~')).map(({ key }) => ({ edition, cohort: key }))); // prettier-ignore
  const loaded = [...cells, ...listed].map(({ edition, cohort }) => ({ edition, cell: must(SOURCE.cell(edition, cohort), cohort) })); // prettier-ignore
  expect(draft(sourceOf(EDITIONS, [SOCIAL], loaded))).toEqual(draft());
});

test('there is no draft of an edition that is not out', () => {
  expect(draftReport({ ...request(), edition: NEXT }, SOURCE)).toEqual({ ok: false, error: 'not-published' });
});

const DELIVERY = must(findInstrument('dora-quick-check@1.0'), 'instrument');

/** Any population of two editions: cohorts shown, withheld or carried, shares and intervals of any size. */
const anySource: fc.Arbitrary<ReportSource> = fc
  .tuple(
    fc.constantFrom(SOCIAL, DELIVERY),
    fc.boolean(),
    fc.array(
      fc.record({
        kind: fc.constantFrom('shown', 'withheld', 'carried'),
        shares: fc.array(fc.nat({ max: 100 }), { minLength: 5, maxLength: 5 }),
        spread: fc.nat({ max: 40 }),
        from: fc.constantFrom(10, 30, 100),
      }),
      { minLength: 40, maxLength: 40 },
    ),
  ) // prettier-ignore
  .map(([instrument, first, plans]) => {
    const editions = EDITIONS.map((one) => ({ ...one, instrument: `${instrument.id}@${instrument.version}` }));
    const loaded = (first ? [NOW] : [BEFORE, NOW]).flatMap((edition, turn) =>
      REGISTRY.filter(({ cohort }) => Object.keys(cohort).length < 2).map(({ key }, i) => {
        const { kind, shares, spread, from } = must(plans[(i * (turn + 3)) % plans.length], 'plan');
        if (kind === 'withheld') return { edition, cell: withheldCell(edition, key) };
        const asOf = kind === 'carried' && !first ? BEFORE : edition;
        return { edition, cell: shownCell(asOf, key, tablesOf(instrument, shares, spread), from) };
      }),
    );
    return sourceOf(first ? editions.slice(1) : editions, [instrument], loaded);
  });

test('a draft always passes its own checklist, can be frozen, and fits the contract', () => {
  fc.assert(
    fc.property(anySource, fc.constantFrom<Locale>('en', 'de'), (source, language) => {
      const body = draft(source, language);
      expect(checkReport(body, source).filter(isError)).toEqual([]);
      expect(frozenData(body, source).ok).toBe(true);
      expect(z.safeParse(reportBody, body).error).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('no sentence of a draft holds a digit that is not bound to the data', () => {
  fc.assert(
    fc.property(anySource, fc.constantFrom<Locale>('en', 'de'), (source, language) => {
      const words = boundTexts(draft(source, language)).flatMap(({ text }) =>
        parseBindings(text).flatMap((part) => (part.kind === 'words' ? [part.text] : [])),
      );
      expect(words.filter((text) => /\d/.test(text))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
