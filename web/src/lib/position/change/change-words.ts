import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { list, share } from '#lib/i18n/format.ts';
import type { StageChange, Verdict } from './change.ts';

type Words = Catalogue['positionDetails']['change'];

/** `+5` and `−5`, with a minus of its own width. */
export const signed = (language: string, value: number): string =>
  new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(value).replace('-', '−');

/** What became of one share: `+5 points, clear`, or why nothing can be said. */
export function verdictText(t: Words, language: string, verdict: Verdict): string {
  if (verdict.kind !== 'moved') return t.verdicts[verdict.kind];
  const { by, clear } = verdict;
  const word = clear ? t.clear : t.unclear;
  return by === null ? word : `${t.by(signed(language, by), Math.abs(by))}, ${word}`;
}

/** The changes that chance and protection do not explain, or that there are none to tell. */
export function changeFinding(
  t: Words,
  language: string,
  changes: readonly StageChange[],
  titleOf: (code: string) => string,
  since: string,
): string {
  const kinds = new Set(changes.map(({ verdict }) => verdict.kind));
  if (changes.length === 0) return t.nothing;
  if (kinds.has('break')) return t.broken(since);
  if (!kinds.has('moved') && !kinds.has('same')) return kinds.has('carried') ? t.carried : t.withheld;
  const clear = changes.filter(({ verdict }) => verdict.kind === 'moved' && verdict.clear);
  if (clear.length === 0) return t.noneClear(since);
  const named = clear.flatMap(({ code, before, now }) =>
    before.value && now.value
      ? [t.named(titleOf(code), share(language, before.value), share(language, now.value))]
      : [],
  );
  return t.someClear(since, list(language, named));
}
