import type { Catalogue } from '../catalogue.ts';
import { counted, plural } from '../plural.ts';

export const positionDetails: Catalogue['positionDetails'] = {
  profile: {
    title: 'Stärken und Schwächen im Vergleich',
    heading: 'Dimensionen',
    lead: 'Werte von 0 bis 100; was gegenüber dieser Gruppe am stärksten ist, steht zuerst.',
    strongest: (named) => `Am stärksten gegenüber der Gruppe: ${named}.`,
    weakest: (named) => `Am schwächsten: ${named}.`,
    named: (name, own, median) => `${name} (${own}, Median ${median})`,
    noneAbove: 'Nirgends über dem Median.',
    noneBelow: 'Nirgends unter dem Median.',
    even: (cohort) => `${cohort}: Nichts liegt deutlich über oder unter dem Median.`,
    none: 'Diese Gruppe ist zu klein, um Werte zu veröffentlichen; veröffentlicht sind nur ihre Stufen.',
  },
  numbers: {
    title: (count) => `${counted('de', count, { one: 'Kennzahl', other: 'Kennzahlen' })} neben dieser Gruppe`,
    finding: (name, own, median, verdict) =>
      `${name} Sie: ${own}${median === undefined ? '' : `, Median ${median}`}. ${verdict}.`,
    verdict: { better: 'Das ist besser als der Median', worse: 'Das ist schlechter als der Median' },
    better: { 'higher-is-better': 'Höher ist besser', 'lower-is-better': 'Niedriger ist besser' },
  },
  steps: {
    unknown: 'Wie viele dieser Vergleichsgruppe das tun, lässt sich nicht sagen.',
    shares: 'Wie die Anteile der Vergleichsgruppe geschützt sind:',
  },
  change: {
    title: 'Was sich verändert hat',
    own: 'Sie',
    first: (period) =>
      `Ihre Antworten für das ${period} sind Ihre ersten: Was sich ändert, zeigt sich bei der nächsten Einschätzung.`,
    otherVersion: (period) =>
      `Ihre Antworten für das ${period} galten einer anderen Fassung des Fragebogens und lassen sich nicht vergleichen.`,
    ownSame: (stage, since, now) => `Sie blieben vom ${since} bis zum ${now} auf der Stufe ${stage}.`,
    ownUp: (from, since, to, now) => `Sie sind aufgestiegen: von ${from} (${since}) auf ${to} (${now}).`,
    ownDown: (from, since, to, now) => `Sie sind abgestiegen: von ${from} (${since}) auf ${to} (${now}).`,
    scores: 'Ihre Werte nach Dimension',
    dimension: 'Dimension',
    points: 'Punkte',
    rest: (count) => `${counted('de', count, { one: 'weiterer Wert', other: 'weitere Werte' })} ${plural('de', count, { one: 'ist', other: 'sind' })} gleich geblieben.`,
    noScores: 'Kein Wert einer Dimension hat sich verändert.',
    firstEdition: 'Das ist die erste Ausgabe: Noch gibt es nichts, womit sich die Gruppen vergleichen ließen.',
    shares: 'Stufenanteile dieser Gruppe in zwei Ausgaben',
    verdict: 'Veränderung',
    by: (by, size) => `${by} ${plural('de', size, { one: 'Punkt', other: 'Punkte' })}`,
    clear: 'deutlich',
    unclear: 'nicht deutlich',
    verdicts: {
      same: 'keine Veränderung',
      withheld: 'zurückgehalten',
      carried: 'übernommen',
      break: 'andere Fragen',
    },
    nothing: 'Es gibt nichts zu vergleichen.',
    broken: (since) =>
      `Der Fragebogen hat sich seit dem ${since} geändert: Die beiden Ausgaben lassen sich nicht vergleichen.`,
    carried: 'In dieser Gruppe hat sich zu wenig geändert für eine neue Zahl; eine Veränderung lässt sich nicht nennen.',
    withheld: 'Eine der beiden Ausgaben hält diese Gruppe zurück; eine Veränderung lässt sich nicht nennen.',
    noneClear: (since) =>
      `Keine deutliche Veränderung seit dem ${since}: Jeder Unterschied ist klein genug, um Zufall zu sein.`,
    someClear: (since, named) => `Deutlich verändert seit dem ${since}: ${named}.`,
    named: (stage, before, now) => `${stage} von ${before} auf ${now}`,
    how: 'Deutlich heißt, dass sich die 95-%-Intervalle beider Ausgaben nicht überlappen; sonst kann der Unterschied Zufall sein.',
    trends: 'Alle Ausgaben im Verlauf',
    explore: 'Genauer ansehen',
  },
}; // prettier-ignore
