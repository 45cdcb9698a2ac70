import type { CompareWords, DraftWords } from './draft-words.ts';

const BY = { industry: 'Branche', size: 'Größe', region: 'Region' };

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
  stagesCaption: (b) => `${b.framework}: Stufen in der Gruppe „${b.cohort}“, ${b.edition}.`,
  stagesAlt: (b) => `Balken der Stufen von „${b.framework}“ in der Gruppe „${b.cohort}“: ${b.stages}.`,
  stageAlt: (b) => `${b.stage} ${b.share}`,
  byCaption: (by, b) => `${b.framework}: Stufen nach ${BY[by]}, ${b.edition}.`,
  byAlt: (by, b) => `Je Gruppe nach ${BY[by]} ein Balken der Stufen von „${b.framework}“. Auf der Stufe „${b.stage}“: ${b.groups}.`,
  groupAlt: (b) => `${b.cohort} ${b.share}`,
  byClear: (stage, more, fewer) =>
    `Der Anteil auf der Stufe „${stage}“ ist in der Gruppe „${more.cohort}“ mit ${more.share} (Intervall ${more.interval}) deutlich größer als in der Gruppe „${fewer.cohort}“ mit ${fewer.share} (Intervall ${fewer.interval}): Die beiden Intervalle überschneiden sich nicht.`,
  byClose: (stage, most, least) =>
    `Der Anteil auf der Stufe „${stage}“ reicht von ${least.share} in der Gruppe „${least.cohort}“ (Intervall ${least.interval}) bis ${most.share} in der Gruppe „${most.cohort}“ (Intervall ${most.interval}). Die beiden Intervalle überschneiden sich: Die Reihenfolge der Gruppen ist nicht sicher.`,
  byOne: (stage, only) =>
    `Nur die Gruppe „${only.cohort}“ lässt sich zeigen: ${only.share} (Intervall ${only.interval}) von ihr stehen auf der Stufe „${stage}“.`,
  someWithheld: 'Gruppen, die etwas über einzelne Organisationen verraten würden, sind zurückgehalten.',
  someCarried: 'Einige Gruppen sind aus einer früheren Ausgabe übernommen, weil sich in ihnen zu wenig verändert hat.',
  scores: (b) =>
    `Unter den Punktwerten hat „${b.high}“ den höchsten Median mit ${b.highMedian} Punkten, „${b.low}“ den niedrigsten mit ${b.lowMedian} Punkten. Zu Medianen gibt es kein Intervall: Kleine Abstände zwischen ihnen besagen wenig.`,
  scoresEven: (median) => `Alle gezeigten Punktwerte haben denselben Median, ${median} Punkte.`,
  scoresCaption: (b) => `Punktwerte in der Gruppe „${b.cohort}“, ${b.edition}: Median und mittlere Hälfte der Organisationen.`,
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
  none: 'Kein Anteil hat sich stärker bewegt, als seine Intervalle erklären würden.',
  clear: 'Aufgeführt sind nur Anteile, deren Intervalle sich nicht überschneiden. Unter vielen Anteilen können sich einige trotzdem zufällig so weit bewegen.',
  notRefreshed: 'Gruppen, in denen sich zu wenig verändert hat, wurden übernommen: Ihre Zahlen sind die der vorigen Ausgabe und sagen nichts über eine Veränderung.',
  first: 'Es gibt noch keine frühere Ausgabe zum Vergleichen.',
  broken: 'Der Fragebogen hat sich zwischen den beiden Ausgaben geändert; ihre Zahlen lassen sich nicht vergleichen.',
  partlyBroken: 'Der Fragebogen hat sich zwischen den beiden Ausgaben geändert; verglichen wird nur, was die neue Fassung als vergleichbar ausweist.',
}; // prettier-ignore
