import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { percent } from '#lib/i18n/format.ts';
import type { PolicyView } from '#shared/contracts/policy-schemas.ts';
import { SCORE_GRID } from '#shared/release/grid.ts';
import type { Topic } from './address.ts';
import { MADE_UP } from './made-up-group.ts';
import { chanceWithin, shiftChances, type Noise } from './shifts.ts';

/** The paragraphs of a topic, before and after its figure. */
export interface Prose {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

type Words = Catalogue['methodology'];

const prose = (before: readonly string[], after: readonly string[] = []): Prose => ({ before, after });

/** What the page says of a policy, with the policy's own numbers. */
export function proseOf(t: Words, language: string, policy: PolicyView): Readonly<Record<Topic, Prose>> {
  const { noise, minimum } = policy;
  return {
    published: prose([t.published.lead], [t.published.never, t.published.beside]),
    minima: prose([t.minima.lead], [`${t.minima.answered} ${t.minima.you(Math.min(...minimum))}`, t.minima.alone]),
    shifts: noise ? shifts(t.shifts, language, noise) : prose([t.shifts.none]),
    rounding: prose(rounding(t.rounding, policy)),
    interval: prose([
      noise ? t.interval.what : t.interval.whatExact,
      `${t.interval.inputs} ${t.interval.overlap}`,
      t.interval.cannot,
    ]),
    example: prose([t.example.start(MADE_UP.yes + MADE_UP.no, MADE_UP.yes, MADE_UP.no)], noise ? [t.example.back] : []),
    withheld: prose([t.withheld.lead], [t.withheld.stays]),
    editions: prose([t.editions.quarter, t.editions.window], [t.editions.carried, t.editions.late]),
    gate: prose(gate(t.gate, language, policy)),
    voice: prose([t.voice.once, t.voice.own]),
    submitting: prose([t.submitting.submit, t.submitting.pool, t.submitting.again, t.submitting.withdraw]),
    limits: prose([]),
    measured: prose([t.measured.lead]),
    policy: prose([t.policy.text]),
  };
}

/** "Most" are those within one and a half standard deviations or so. */
function shifts(t: Words['shifts'], language: string, noise: Noise): Prose {
  const reach = Math.ceil(Math.sqrt(noise.V));
  const within = Math.round(100 * chanceWithin(shiftChances(noise), reach));
  return prose(
    [t.how(noise.D, percent(language, within), reach), ...(noise.js > 0 ? [t.small(noise.js)] : [])],
    [t.kept, t.apart],
  );
}

/** Quantiles are rounded to half a range, and to a tenth of one in larger groups (DISCLOSURE §5). */
function rounding(
  t: Words['rounding'],
  { rounding, caps, quantiles }: Pick<PolicyView, 'rounding' | 'caps' | 'quantiles'>,
): string[] {
  const range = (SCORE_GRID.edges[1] ?? 0) - (SCORE_GRID.edges[0] ?? 0);
  return [
    t.shares(rounding.coarse, rounding.fine, rounding.fineFrom),
    t.caps(caps.below, caps.above),
    t.quantiles(range / 2, range / 10, quantiles.fineFrom),
    t.bands,
  ];
}

const gate = (
  t: Words['gate'],
  language: string,
  { gate, newcomers }: Pick<PolicyView, 'gate' | 'newcomers'>,
): string[] => [
  ...(gate > 1 ? [`${t.rule(gate)} ${t.nested}`, t.same] : [t.none]),
  ...(newcomers < 1 ? [t.newcomers(percent(language, 100 * newcomers))] : []),
];
