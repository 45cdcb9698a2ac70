import type { CompareWords, DraftWords } from './draft-words.ts';

const BY = { industry: 'Branche', size: 'Größe', region: 'Region' };

const quoted = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(', ');

export const DRAFT_DE: DraftWords = {
  title: (programme) => `${programme}: Benchmark-Bericht`,
  subtitle: (edition) => `Ausgabe ${edition}`,
  headings: {
    headline: 'Wo die Organisationen stehen',
    by: { industry: 'Nach Branche', size: 'Nach Größe', region: 'Nach Region' },
    scores: 'Stärken und Lücken',
  },
  headline: (b) =>
    `Die Ausgabe ${b.edition} beruht auf ${b.band} Organisationen. Nach „${b.framework}“ steht die größte Gruppe von ihnen, ${b.share} (Intervall ${b.interval}), auf der Stufe „${b.stage}“.`,
  headlineWithheld: (edition, why) => `In der Ausgabe ${edition} sind die Stufen aller Organisationen zurückgehalten: ${why}`,
  reading:
    'Zu jedem Anteil gehört ein Intervall: der Bereich, in dem der Anteil unter allen solchen Organisationen plausibel liegt. Gruppen, deren Intervalle sich überschneiden, lassen sich nicht sicher unterscheiden.',
  keyNumber: (cohort, stage) => `${cohort}, auf der Stufe „${stage}“`,
  headlineCarried: (edition) => `Diese Zahlen sind aus der Ausgabe ${edition} übernommen: Seither hat sich zu wenig verändert.`,
  stagesCaption: (b) => `„${b.stage}“ ist mit ${b.share} die häufigste Stufe (${b.framework}, ${b.cohort}, ${b.edition}).`,
  stagesAlt: (b) => `Balken der Stufen von „${b.framework}“ in der Gruppe „${b.cohort}“: ${b.stages}.`,
  stageAlt: (b) => `${b.stage} ${b.share}`,
  byCaption: (by, b) => `${b.framework}: Stufen nach ${BY[by]}, ${b.edition}.`,
  byCaptionClear: (by, b, more, fewer) =>
    `„${b.stage}“ ist in „${more.cohort}“ (${more.share}) deutlich häufiger als in „${fewer.cohort}“ (${fewer.share}): ${b.framework} nach ${BY[by]}, ${b.edition}.`,
  byCaptionClose: (by, b) => `Keine zwei Gruppen unterscheiden sich deutlich auf der Stufe „${b.stage}“: ${b.framework} nach ${BY[by]}, ${b.edition}.`,
  byAlt: (by, b) => `Je Gruppe nach ${BY[by]} ein Balken der Stufen von „${b.framework}“. Auf der Stufe „${b.stage}“: ${b.groups}.`,
  groupAlt: (b) => `${b.cohort} ${b.share}`,
  byClear: (stage, more, fewer) =>
    `Der Anteil auf der Stufe „${stage}“ ist in der Gruppe „${more.cohort}“ mit ${more.share} (Intervall ${more.interval}) deutlich größer als in der Gruppe „${fewer.cohort}“ mit ${fewer.share} (Intervall ${fewer.interval}): Die beiden Intervalle überschneiden sich nicht. Unter vielen Gruppen und Stufen können sich einige trotzdem zufällig so weit unterscheiden.`,
  byClose: (stage, most, least) =>
    `Der Anteil auf der Stufe „${stage}“ reicht von ${least.share} in der Gruppe „${least.cohort}“ (Intervall ${least.interval}) bis ${most.share} in der Gruppe „${most.cohort}“ (Intervall ${most.interval}). Die beiden Intervalle überschneiden sich: Die Reihenfolge der Gruppen ist nicht sicher.`,
  byOne: (stage, only) =>
    `Nur die Gruppe „${only.cohort}“ lässt sich zeigen: ${only.share} (Intervall ${only.interval}) von ihr stehen auf der Stufe „${stage}“.`,
  someWithheld: 'Gruppen, die etwas über einzelne Organisationen verraten würden, sind zurückgehalten.',
  someCarried: 'Einige Gruppen sind aus einer früheren Ausgabe übernommen, weil sich in ihnen zu wenig verändert hat.',
  scores: (b) =>
    `Der höchste Median der Punktwerte liegt bei ${b.highMedian} Punkten (${quoted(b.high)}), der niedrigste bei ${b.lowMedian} Punkten (${quoted(b.low)}). Zu Medianen gibt es kein Intervall: Kleine Abstände zwischen ihnen besagen wenig.`,
  scoresEven: (median) => `Alle gezeigten Punktwerte haben denselben Median, ${median} Punkte.`,
  scoresCaption: (b) => `Punktwerte der Organisationen mit Median und mittlerer Hälfte (${b.cohort}, ${b.edition}).`,
  scoresAlt: (b) => `Je Punktwert eine Linie in der Gruppe „${b.cohort}“ mit dem Median: ${b.medians}.`,
  medianAlt: (b) => `${b.dimension} ${b.median}`,
  notes: 'Dieser Bericht wurde als automatischer Entwurf begonnen: Seine Sätze sind Vorlagen, seine Zahlen sind an die veröffentlichten Werte gebunden.',
}; // prettier-ignore

export const COMPARE_DE: CompareWords = {
  heading: 'Was sich verändert hat',
  intro: (earlier, later) => `Die Ausgabe ${later} neben der Ausgabe ${earlier}:`,
  movement: (b) =>
    `${b.cohort}, Stufe „${b.stage}“ (${b.framework}): von ${b.before} (Intervall ${b.beforeInterval}) auf ${b.after} (Intervall ${b.afterInterval})`,
  caption: (b) => `${b.framework}: ${b.cohort}, Stufe „${b.stage}“.`,
  none: (earlier, later) => `Zwischen den Ausgaben ${earlier} und ${later} hat sich kein Anteil stärker bewegt, als seine Intervalle erklären würden.`,
  clear: 'Aufgeführt sind nur Anteile, deren Intervalle sich nicht überschneiden. Unter vielen Anteilen können sich einige trotzdem zufällig so weit bewegen.',
  notRefreshed: 'Gruppen, in denen sich zu wenig verändert hat, wurden übernommen: Ihre Zahlen sind die der vorigen Ausgabe und sagen nichts über eine Veränderung.',
  first: 'Es gibt noch keine frühere Ausgabe zum Vergleichen.',
  broken: 'Der Fragebogen hat sich zwischen den beiden Ausgaben geändert; ihre Zahlen lassen sich nicht vergleichen.',
  partlyBroken: 'Der Fragebogen hat sich zwischen den beiden Ausgaben geändert; verglichen wird nur, was die neue Fassung als vergleichbar ausweist.',
}; // prettier-ignore
