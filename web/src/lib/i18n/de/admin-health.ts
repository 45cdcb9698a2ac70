import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const organisations = (count: number) => counted('de', count, { one: 'Organisation', other: 'Organisationen' });
const mails = (count: number) => counted('de', count, { one: 'Mail', other: 'Mails' });

export const adminHealth: Catalogue['adminHealth'] = {
  title: 'Beitragende',
  description: 'Wer sich wieder eingeschätzt hat und wer nicht, Programm für Programm. Nie, was gesagt wurde.',
  states: { current: 'Aktuell', due: 'Fällig', lapsed: 'Verfallen', never: 'Nie' },
  stateText: {
    current: 'zählt in der offenen Ausgabe',
    due: 'zählt aus einer früheren',
    lapsed: 'zählt nicht mehr',
    never: 'hat sich nicht eingeschätzt',
  },
  counting: 'Wird gezählt …',
  all: 'Alle',
  list: 'Beitragende',
  none: 'Es gibt keine Organisation, die beitragen könnte.',
  noneMatch: 'Keine Organisation ist in diesem Zustand.',
  name: 'Organisation',
  kind: 'Art',
  state: 'Zustand',
  lastPeriod: 'Zuletzt eingeschätzt',
  reminded: 'Erinnert',
  select: (name) => `${name} auswählen`,
  selectAll: 'Alle gezeigten auswählen, die erinnert werden können',
  selected: (count) => `${organisations(count)} ausgewählt`,
  clear: 'Keine auswählen',
  remind: 'Erinnern',
  lately: 'kürzlich',
  confirm: {
    title: (count) => `${organisations(count)} erinnern?`,
    text: (count) =>
      `Eine Mail geht an die Inhaber von: ${organisations(count)}; mindestens ${mails(count)}, je Inhaber eine.`,
    skip: 'Wer kürzlich erinnert wurde, nicht aktiv ist oder sich schon eingeschätzt hat, wird ausgelassen.',
    go: 'Mails senden',
  },
  done: (count) => `${mails(count)} gesendet`,
  skipped: (count) => `${organisations(count)} ausgelassen`,
  reason: {
    'reminded-lately': 'kürzlich erinnert',
    'not-active': 'nicht aktiv',
    'no-owner': 'hat keinen Inhaber',
    current: 'hat sich schon eingeschätzt',
  },
  atMost: 'Höchstens 100 auf einmal: Die ersten 100 ausgewählten werden erinnert.',
};
