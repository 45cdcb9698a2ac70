import type { Catalogue } from '../catalogue.ts';

export const adminTenants: Catalogue['adminTenants'] = {
  title: 'Organisationen',
  description: 'Alle Organisationen dieser Installation, ihr Zustand und was sie sind.',
  search: 'Nach Name oder Id suchen',
  state: 'Zustand',
  kind: 'Art',
  anyState: 'jeder Zustand',
  anyKind: 'jede Art',
  clear: 'Leeren',
  none: 'Es gibt noch keine Organisation.',
  noneText: 'Legen Sie hier die erste an oder viele auf einmal aus einer Liste.',
  noneMatch: 'Keine Organisation passt zu dieser Suche.',
  name: 'Organisation',
  profile: 'Profil',
  plan: 'Tarif',
  created: 'Angelegt',
  noProfile: 'noch kein Profil',
  add: 'Organisation anlegen',
  addMany: 'Viele anlegen',
  firstSteps: {
    title: 'Erste Schritte',
    lead: 'Bisher gibt es nur die Organisation, die diese Installation betreibt.',
    add: {
      title: 'Die erste Organisation aufnehmen',
      text: 'Ihr Name, was sie ist und wen Sie als Inhaberin oder Inhaber einladen. Der Link kommt per E-Mail, und binnen einer Minute ist man dabei.',
      go: 'Organisation aufnehmen',
      many: 'Viele aus einer Liste aufnehmen',
    },
    answer: {
      title: 'Antworten lassen',
      text: 'Jede Organisation antwortet selbst, oder ein Partner lädt für sie hoch.',
      go: 'Sehen, wer beigetragen hat',
    },
    publish: {
      title: 'Die erste Ausgabe veröffentlichen',
      text: 'Den Zeitraum abschließen, die Veröffentlichung ausprobieren und veröffentlichen. Ab dann sind Zahlen zu sehen.',
      go: 'Zu den Ausgaben',
    },
  },
};
