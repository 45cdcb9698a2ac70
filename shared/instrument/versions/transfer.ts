import { answerFault } from '../answer-fault.ts';
import type { Answer } from '../answers.ts';
import type { Indicator, Instrument, Mapping } from '../definition.ts';
import { DONT_KNOW, LEFT_OUT, NOT_APPLICABLE } from '../scoring/readings.ts';
import { carrierOf, type Carrier } from './carrier.ts';

/** How one indicator gets its answer from the earlier version. */
export interface Transfer {
  readonly code: string;
  /** Code and position of the earlier indicator; undefined where there is none. */
  readonly was: string | undefined;
  readonly at: number | undefined;
  /** Undefined and `LEFT_OUT` where nothing corresponds. */
  answer(given: Answer): Answer | undefined;
  reading(given: number): number;
}

/** One transfer per indicator of `to`, in its order; undefined when `to` does not say how answers to `from` map. */
export function transfersOf(from: Instrument, to: Instrument): Transfer[] | undefined {
  const mappings = mappingsOf(from, to);
  if (!mappings) return undefined;
  return to.indicators.map((indicator) => {
    const mapping = mappings.find((one) => targetOf(one) === indicator.code);
    const at = from.indicators.findIndex(({ code }) => code === mapping?.from);
    const earlier = from.indicators[at];
    return mapping && earlier ? transfer(earlier, at, indicator, mapping) : nothing(indicator.code);
  });
}

/** A version maps onto itself. */
function mappingsOf(from: Instrument, to: Instrument): readonly Mapping[] | undefined {
  if (from.id !== to.id) return undefined;
  if (from.version === to.version) return to.indicators.map(({ code }) => ({ how: 'same', from: code }));
  return to.maps.find((map) => map.from === from.version)?.indicators;
}

/** The indicator an earlier one became; undefined when it was dropped. */
export function targetOf(mapping: Mapping): string | undefined {
  if (mapping.how === 'dropped') return undefined;
  return mapping.how === 'same' ? mapping.from : mapping.to;
}

const nothing = (code: string): Transfer => ({
  code,
  was: undefined,
  at: undefined,
  answer: () => undefined,
  reading: () => LEFT_OUT,
});

function transfer(earlier: Indicator, at: number, later: Indicator, mapping: Mapping): Transfer {
  const carrier = carrierOf(earlier, later, mapping);
  return {
    code: later.code,
    was: earlier.code,
    at,
    answer: (given) => {
      const carried = typeof given === 'string' ? given : carrier?.answer(given);
      return carried === undefined || answerFault(later, carried) ? undefined : carried;
    },
    reading: (given) => (given < 0 ? special(later, given) : carriedReading(carrier, given)),
  };
}

function special({ notApplicable, dontKnow }: Indicator, reading: number): number {
  if (reading === NOT_APPLICABLE && notApplicable === 'waives') return NOT_APPLICABLE;
  return reading === DONT_KNOW && dontKnow !== 'refused' ? DONT_KNOW : LEFT_OUT;
}

const carriedReading = (carrier: Carrier | undefined, reading: number): number => carrier?.reading(reading) ?? LEFT_OUT;
