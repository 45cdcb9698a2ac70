import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

/** Im Dativ. */
const points = (count: number): string => counted('de', count, { one: 'Punkt', other: 'Punkten' });

export const methodologyLater: Catalogue['methodologyLater'] = {
  scores: {
    finding: (own) => `Ein erfundener Punktwert von ${own} neben Gruppen von vier Größen: Je größer die Gruppe, desto mehr wird gezeigt.`,
    heading: 'Größe der Gruppe',
  },
  shiftChart: {
    finding: (count, same, reach, share) =>
      `Die Anzahl ${count} bleibt in ${same} der Fälle ${count}; in ${share} ändert sie sich um höchstens ${reach}.`,
    by: 'Verschiebung',
    result: 'Verschobene Anzahl',
    chance: 'Wie oft',
    caption: (count) => `Was aus der Anzahl ${count} wird`,
  },
  example: {
    shift: (yes, yesTo, no, noTo) => `Jede Anzahl wird für sich verschoben: Aus ${yes} wird ${yesTo}, aus ${no} wird ${noTo}.`,
    exact: 'Unter dieser Regel bleiben die Anzahlen, wie sie sind.',
    share: (yes, total, share) => `Der Anteil von Ja ist nun ${yes} von ${total}, also ${share}.`,
    round: (step, share) => `Auf Schritte von ${points(step)} gerundet sind das ${share}.`,
    publish: (share, interval, band) => `Veröffentlicht wird: ${share}, 95-%-Intervall ${interval}, ${band} Organisationen.`,
    truth: (share) => `Der wahre Anteil, ${share}, liegt im Intervall und bleibt unbekannt.`,
    caption: (yes, no) => `Was bei denselben ${yes} und ${no} veröffentlicht werden kann`,
    published: 'Veröffentlichter Anteil',
    chance: 'Wie oft',
    other: 'alles andere',
  },
  run: {
    when: (date, seed) => `Ausgeführt am ${date} auf erfundenen Beständen (Startwert ${seed}).`,
    whenSizes: (date, populations, seed) =>
      `Ausgeführt am ${date} auf erfundenen Beständen von ${populations} Organisationen (Startwert ${seed}).`,
    quick: 'Das war der kurze Lauf; der volle greift mehr Bestände an.',
    allKept: 'Alle Grenzen sind eingehalten.',
    someBroken: (count) => `${counted('de', count, { one: 'Zahl liegt', other: 'Zahlen liegen' })} außerhalb der Grenzen.`,
    advantage: 'Der Vorteil sagt, wie viel öfter ein Angreifer richtig liegt als jemand, der nur weiß, was häufig ist: 0 ist nicht besser, 1 ist immer richtig. Eine Behauptung ist sicher, wenn der Angreifer mindestens 90\u00a0% dafür gibt.',
    attack: 'Angriff',
    reached: 'Erreicht',
    bound: 'Grenze',
    verdict: { kept: 'eingehalten', broken: 'nicht eingehalten', met: 'erreicht', missed: 'nicht erreicht' },
    atMost: (bound) => `höchstens ${bound}`,
    atLeast: (bound) => `mindestens ${bound}`,
    attacks: 'Angriffe auf veröffentlichte Zahlen',
    controls: {
      title: 'Angriffe, die gelingen müssen',
      lead: 'Dieselben Angriffe auf schwächeren Schutz. Schlügen sie fehl, wären unsere Angreifer zu schwach, um etwas zu beweisen.',
    },
    names: {
      A1: 'Irgendwo eine Gruppe unter ihrer Mindestzahl lesen',
      A2: 'Kleine Gruppen aus allen Zahlen einer Ausgabe erschließen',
      A3: 'Zwei Gruppen abziehen, die sich um wenige Organisationen unterscheiden',
      A4: 'Zwei Ausgaben vergleichen, zwischen denen sich eine Organisation änderte',
      A5: 'Zwei Ausgaben vergleichen, zwischen denen jede zwanzigste hinzukam',
      A6: 'Neun von zehn legen ihre Antworten zusammen',
      A7: 'Einen Anteil jenseits der Grenzen finden',
      A8: 'Dieselbe Ausgabe noch einmal berechnen',
      A9: 'Mehrere Berichte bestellen, die wenige herausheben',
      A10: 'Beobachten, wann sich Zahlen ändern',
      A11: 'Eine Organisation mit neun erfundenen umstellen',
      A12: 'Stufen, Punktwerte und Antworten einer Ausgabe zusammen nutzen',
      C1: 'Eine Schwelle von fünf und genaue Anzahlen',
      C2: 'Verschiebungen, die an der einzelnen Anzahl hängen statt an der Gruppe',
      C3: 'Regeln für das Erneuern, aber keine Verschiebungen',
      C4: 'Neue Verschiebungen in jeder Ausgabe',
    },
    figures: {
      advantage: 'Vorteil',
      'advantage as it turned out': 'Vorteil, wie er eintrat',
      'advantage after #': 'Vorteil (Ausgaben: #)',
      'least growth of the advantage': 'Kleinster Zuwachs des Vorteils',
      'confident and correct': 'Sichere Behauptungen, die stimmen',
      'groups under five known for sure': 'Sicher bekannte Gruppen unter fünf',
      accuracy: 'Richtig geraten',
      'single join, accuracy': 'Nach einem Beitritt richtig geraten',
      'events after which any byte changed': 'Änderungen, die sich in irgendeiner Zahl zeigen',
      'one count exact after # draws': 'Eine Anzahl zurückgewonnen (Ausgaben: #)',
    },
    at: (figure, size) => `${figure}, ${size} Organisationen`,
    accuracy: {
      title: 'Was der Schutz kostet',
      lead: 'Wie weit ein veröffentlichter Anteil im Mittel vom wahren derselben Gruppe abweicht und wie viele Intervalle die Wahrheit enthalten.',
      size: 'Organisationen',
      error: 'Mittlerer Fehler, Punkte',
      coverage: 'Intervalle, die halten',
    },
  },
}; // prettier-ignore
