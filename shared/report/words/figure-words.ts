import type { Locale } from '../../contracts/tenant-schemas.ts';

type By = 'industry' | 'size' | 'region';

/** Bindings a caption is filled with. */
interface Named {
  readonly framework: string;
  readonly edition: string;
  /** The groups, ready to stand in a sentence: `in the group “…”`. */
  readonly groups: string;
}

/** What is said of a figure by rules: its caption, and what its alternative text begins with. */
export interface FigureWords {
  readonly groups: (names: readonly string[]) => string;
  readonly caption: {
    readonly stages: (b: Named) => string;
    readonly 'stages-by': (b: Named & { readonly by: By }) => string;
    readonly scores: (b: Named & { readonly dimension: string | undefined }) => string;
    readonly answers: (b: Named & { readonly question: string }) => string;
    readonly numbers: (b: Named & { readonly question: string | undefined }) => string;
    readonly trend: (b: Named & { readonly stage: string }) => string;
  };
  /** `told` are a few of the numbers, each with its name. */
  readonly alt: (drawing: string, told: string) => string;
  readonly drawing: Readonly<Record<keyof FigureWords['caption'], string>>;
  readonly onStage: (stage: string) => string;
  readonly answer: { readonly yes: string; readonly no: string };
}

const BY_EN = { industry: 'industry', size: 'size', region: 'region' };
const BY_DE = { industry: 'Branche', size: 'Größe', region: 'Region' };

const quoted = (names: readonly string[], open: string, shut: string): string =>
  names.map((name) => `${open}${name}${shut}`).join(', ');

const EN: FigureWords = {
  groups: (names) => `in the ${names.length === 1 ? 'group' : 'groups'} ${quoted(names, '“', '”')}`,
  caption: {
    stages: (b) => `${b.framework}: stages ${b.groups}, ${b.edition}.`,
    'stages-by': (b) => `${b.framework}: stages by ${BY_EN[b.by]}, ${b.edition}.`,
    scores: (b) => `${b.dimension ? `“${b.dimension}”: scores` : 'Scores'} ${b.groups}, ${b.edition}.`,
    answers: (b) => `Answers to “${b.question}” ${b.groups}, ${b.edition}.`,
    numbers: (b) => `${b.question ? `“${b.question}”` : 'Measured numbers'} ${b.groups}, ${b.edition}.`,
    trend: (b) => `${b.framework}: stage “${b.stage}” ${b.groups}, up to ${b.edition}.`,
  },
  alt: (drawing, told) => `${drawing}: ${told}.`,
  drawing: {
    stages: 'A bar for each group, divided by stages',
    'stages-by': 'A bar for each group, divided by stages',
    scores: 'A line for each score with its median',
    answers: 'A bar for each answer',
    numbers: 'A line for each number with its median',
    trend: 'A line through the editions',
  },
  onStage: (stage) => `on the stage “${stage}”`,
  answer: { yes: 'Yes', no: 'No' },
};

const DE: FigureWords = {
  groups: (names) => `in ${names.length === 1 ? 'der Gruppe' : 'den Gruppen'} ${quoted(names, '„', '“')}`,
  caption: {
    stages: (b) => `${b.framework}: Stufen ${b.groups}, ${b.edition}.`,
    'stages-by': (b) => `${b.framework}: Stufen nach ${BY_DE[b.by]}, ${b.edition}.`,
    scores: (b) => `${b.dimension ? `„${b.dimension}“: Punktwerte` : 'Punktwerte'} ${b.groups}, ${b.edition}.`,
    answers: (b) => `Antworten auf „${b.question}“ ${b.groups}, ${b.edition}.`,
    numbers: (b) => `${b.question ? `„${b.question}“` : 'Gemessene Zahlen'} ${b.groups}, ${b.edition}.`,
    trend: (b) => `${b.framework}: Stufe „${b.stage}“ ${b.groups}, bis ${b.edition}.`,
  },
  alt: (drawing, told) => `${drawing}: ${told}.`,
  drawing: {
    stages: 'Je Gruppe ein Balken, geteilt nach Stufen',
    'stages-by': 'Je Gruppe ein Balken, geteilt nach Stufen',
    scores: 'Je Punktwert eine Linie mit dem Median',
    answers: 'Je Antwort ein Balken',
    numbers: 'Je Zahl eine Linie mit dem Median',
    trend: 'Eine Linie durch die Ausgaben',
  },
  onStage: (stage) => `auf der Stufe „${stage}“`,
  answer: { yes: 'Ja', no: 'Nein' },
};

/** Sentences hold no digits: numbers and names come from bindings alone. */
export const FIGURE_WORDS: Readonly<Record<Locale, FigureWords>> = { en: EN, de: DE };
