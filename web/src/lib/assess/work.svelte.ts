import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { Answer, Answers } from '#shared/instrument/answers.ts';
import type { Indicator } from '#shared/instrument/definition.ts';
import { known } from './answers.ts';
import { openDraft } from './draft/draft.svelte.ts';
import { isOfVersion, lastBefore, translated, type Earlier } from './earlier.ts';
import type { Opening } from './load.ts';
import { inOrder, openOf, sectionsOf } from './sections/sections.ts';

/** Everything one person works on while the questionnaire is open. */
export function openWork({ programme, instrument, user, start, ...opening }: Opening) {
  const draft = openDraft(start);
  const typed = $state<Record<string, string>>({});
  const confirmed = $state<Record<string, Answer | undefined>>({});
  /** What is unfolded: at first the notes that are there. */
  const unfolded = $state(Object.fromEntries(Object.keys(start.content.notes).map((code) => [`note.${code}`, true])));
  const sections = sectionsOf(instrument);
  const indicators = inOrder(sections);
  let assessments = $state.raw(opening.assessments);
  const last = lastBefore(opening.assessments, programme.openPeriod);
  let earlier = $state.raw<Earlier | undefined>(
    last && {
      period: last.period,
      answers: isOfVersion(instrument, last.instrument) ? last.answers : undefined,
    },
  );

  /** Reads last time’s answers where they are of an older version. */
  async function loadEarlier(): Promise<void> {
    if (!last || earlier?.answers) return;
    const answers = await translated(instrument, last.instrument, last.answers);
    earlier = answers.ok ? { period: last.period, answers: known(instrument, answers.value) } : undefined;
  }

  const earlierOf = (code: string) => earlier?.answers?.[code];

  /** Last time’s answers for whichever of these questions has none yet. */
  function untaken(of: readonly Indicator[]): Answers {
    const codes = of.map(({ code }) => code).filter((code) => !Object.hasOwn(draft.answers, code));
    return Object.fromEntries(
      codes.flatMap((code) => {
        const answer = earlierOf(code);
        return answer === undefined ? [] : [[code, answer]];
      }),
    );
  }

  return {
    programme,
    instrument,
    user,
    sections,
    indicators,
    draft,
    /** Typed numbers that could not be taken, by question. */
    typed,
    isConfirmed: (code: string) => confirmed[code] === draft.answers[code],
    /** Somebody says that an unusual number is right. */
    confirm(code: string) {
      confirmed[code] = draft.answers[code];
    },
    get assessments() {
      return assessments;
    },
    /** That of the open period. */
    get assessment(): AssessmentView | undefined {
      return assessments.find(({ period }) => period === programme.openPeriod);
    },
    get earlier() {
      return earlier;
    },
    get open() {
      return openOf(indicators, draft.answers);
    },
    isUnfolded: (key: string) => unfolded[key] ?? false,
    unfold(key: string, open: boolean) {
      unfolded[key] = open;
    },
    earlierOf,
    untaken,
    loadEarlier,
    takeOver: (answers: Answers) => draft.replace({ ...draft.answers, ...answers }, 'taken'),
    /** What the service says stands now. */
    stands(next: AssessmentView) {
      assessments = [...assessments.filter(({ period }) => period !== next.period), next];
    },
  };
}

export type Work = ReturnType<typeof openWork>;
