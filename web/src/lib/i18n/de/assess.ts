import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const questions = (count: number) => counted('de', count, { one: 'Frage', other: 'Fragen' });
const answers = (count: number) => counted('de', count, { one: 'Antwort', other: 'Antworten' });
const notes = (count: number) => counted('de', count, { one: 'Notiz', other: 'Notizen' });

export const assess: Catalogue['assess'] = {
  title: 'Organisation einschätzen',
  description: 'Den Fragebogen beantworten und einreichen.',
  lead: (period) => `Ihre Antworten für das ${period}.`,
  leadMore: 'Alles wird laufend gespeichert.',
  contents: 'Abschnitte',
  chooseSection: 'Alle Abschnitte',
  sectionOf: (at, total) => `Abschnitt ${at} von ${total}`,
  progress: (answered, total) => `${answered} von ${questions(total)} beantwortet`,
  left: (count) => `noch ${questions(count)}`,
  complete: 'vollständig',
  sectionProgress: (answered, total, given, optional) =>
    `${answered} von ${questions(total)} beantwortet${optional > 0 ? `, ${given} von ${optional} freiwilligen` : ''}`,
  hasNotes: (count) => notes(count),
  resume: 'Weitermachen, wo Sie aufgehört haben',
  previousSection: 'Vorheriger Abschnitt',
  nextSection: 'Nächster Abschnitt',
  stillOpen: (count) => `In diesem Abschnitt noch offen: ${questions(count)}.`,
  optional: 'freiwillig',
  yes: 'Ja',
  no: 'Nein',
  none: 'Nichts davon',
  several: 'Wählen Sie alles Zutreffende.',
  dontKnow: 'Weiß nicht',
  notApplicable: 'Trifft auf uns nicht zu',
  effect: {
    lowest: 'zählt wie die niedrigste Stufe',
    lowestYesNo: 'zählt wie „Nein“',
    lowestMulti: 'zählt wie „Nichts davon“',
    leftOut: 'bleibt in Durchschnitten außen vor; was danach fragt, gilt als nicht erfüllt',
    waives: 'bleibt in Durchschnitten außen vor, und keine Stufe hängt davon ab',
  },
  clear: 'Antwort löschen',
  sources: 'Woher diese Frage kommt',
  note: {
    add: 'Notiz hinzufügen',
    title: 'Notiz',
  },
  earlier: {
    takeAll: (count) => `${answers(count)} vom letzten Mal übernehmen`,
    takeAllHelp: 'Ausgefüllt werden nur Fragen ohne Antwort.',
  },
  keyboard: 'Tastatur',
  save: {
    clean: 'Alle Antworten gespeichert',
    dirty: 'Noch nicht gespeichert',
    saving: 'Wird gespeichert …',
    offline: 'Keine Verbindung. Ihre Antworten liegen in diesem Browser und werden so bald wie möglich gespeichert.',
    signedOut:
      'Ihre Sitzung ist beendet. Ihre Antworten liegen in diesem Browser; melden Sie sich an, um sie zu speichern.',
    failed: 'Das Speichern ist gescheitert. Ihre Antworten liegen in diesem Browser.',
  },
  nothing: 'keine Antwort',
  conflictTitle: 'An zwei Stellen verschieden beantwortet',
  reviewTitle: 'Prüfen und einreichen',
  historyTitle: 'Verlauf',
}; // prettier-ignore
