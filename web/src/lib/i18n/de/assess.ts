import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const questions = (count: number) => counted('de', count, { one: 'Frage', other: 'Fragen' });

export const assess: Catalogue['assess'] = {
  title: 'Organisation einschätzen',
  description: 'Den Fragebogen beantworten und einreichen.',
  lead: (period) =>
    `Ihre Antworten für: ${period}. Alles wird laufend gespeichert; Sie können aufhören und später weitermachen.`,
  contents: 'Abschnitte',
  progress: (answered, total) => `${answered} von ${questions(total)} beantwortet`,
  left: (count) => `noch ${questions(count)}`,
  complete: 'vollständig',
  dontKnow: 'Weiß nicht',
  notApplicable: 'Trifft auf uns nicht zu',
  dontKnowHelp: '„Weiß nicht“ zählt wie die niedrigste Stufe.',
  none: 'Nichts davon',
  several: 'Wählen Sie alles Zutreffende.',
  partOf: (indicator, dimension) => `${indicator}, ${dimension}`,
  save: {
    clean: 'Alle Antworten gespeichert',
    dirty: 'Noch nicht gespeichert',
    saving: 'Wird gespeichert …',
    offline:
      'Keine Verbindung. Ihre Antworten liegen in diesem Browser und werden so bald wie möglich gespeichert.',
    signedOut:
      'Ihre Sitzung ist beendet. Ihre Antworten liegen in diesem Browser; melden Sie sich an, um sie zu speichern.',
    failed: 'Das Speichern ist gescheitert. Ihre Antworten liegen in diesem Browser.',
  },
  conflict: {
    title: 'Diese Antworten wurden anderswo geändert',
    text: (count) =>
      `Jemand aus Ihrer Organisation, oder Sie in einem anderen Fenster, hat andere Antworten gespeichert: Unterschiedlich beantwortet: ${questions(count)}. Was soll bleiben?`,
    other: 'Die anderen Antworten laden',
    mine: 'Meine behalten',
    differs: 'Unterschiedliche Fragen',
  },
  review: {
    title: 'Prüfen und einreichen',
    missing: (count) => `Noch ohne Antwort, ${questions(count)}:`,
    ready: 'Jede Frage hat eine Antwort.',
    refused: 'Der Dienst hat die Antworten abgelehnt:',
  },
  consent: {
    title: 'Was das Einreichen bewirkt',
    submit: 'Ihre Antworten werden im Raum Ihrer Organisation ausgewertet. Ohne Ihren Namen werden sie dann im Bestand dieses Programms gezählt, ab der nächsten Ausgabe.',
    published: 'Veröffentlichte Ausgaben bleiben, wie sie sind: Sie ändern sich nie und werden nie zurückgenommen.',
    again: 'Sie können im selben Zeitraum erneut einreichen; die neuesten Antworten ersetzen die früheren.',
    withdraw: 'Sie können jederzeit zurückziehen. Spätere Ausgaben zählen Ihre Antworten dann nicht mehr.',
    agree: 'Ich darf für meine Organisation antworten und bin einverstanden.',
  },
  submit: 'Antworten einreichen',
  submitAgain: 'Erneut einreichen',
  submitting: 'Wird eingereicht …',
  submitted: (revision, date) => `Eingereicht als Fassung ${revision} am ${date}.`,
  withdrawn: (date) => `Zurückgezogen am ${date}. Ihre Antworten zählen nicht; Sie können erneut einreichen.`,
  outdated:
    'Inzwischen hat jemand aus Ihrer Organisation, oder Sie in einem anderen Fenster, eingereicht oder zurückgezogen. Von Ihren Eingaben ist nichts verloren. Sehen Sie an, was jetzt gilt, und entscheiden Sie neu:',
  receipt: {
    title: 'Danke, Ihre Antworten sind da',
    revision: 'Fassung',
    stage: 'Ihre Stufe',
    countsFrom: 'Zählt ab Ausgabe',
    position: 'Eigene Position ansehen',
    change: 'Antworten ändern',
  },
  withdraw: {
    open: 'Einreichung zurückziehen',
    title: 'Einreichung zurückziehen?',
    text: 'Spätere Ausgaben zählen Ihre Antworten nicht mehr. Schon veröffentlichte Ausgaben bleiben, wie sie sind. Ihr Entwurf bleibt, Sie können also erneut einreichen.',
    confirm: 'Zurückziehen',
    cancel: 'Behalten',
  },
}; // prettier-ignore
