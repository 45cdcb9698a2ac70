import type { Catalogue } from '../catalogue.ts';

export const common: Catalogue['common'] = {
  product: 'Tidemark',
  skip: 'Zum Inhalt',
  nav: {
    label: 'Hauptnavigation',
    home: 'Benchmark',
    position: 'Meine Position',
    assess: 'Einschätzen',
    scorecard: 'Auswertung',
    import: 'Import',
  },
  language: 'Sprache',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  account: 'Konto',
  settings: 'Einstellungen',
  admin: 'Verwaltung',
  signedInAs: (who) => `Angemeldet als ${who}`,
  method:
    'Antworten bleiben im eigenen Raum jeder Organisation. Veröffentlicht werden nur geschützte Anteile ganzer Gruppen, als datierte Ausgaben, die sich nie ändern.',
  licence: 'Quelloffen unter der Apache-Lizenz 2.0.',
  api: 'Beschreibung der API',
  methodology: 'Wie Zahlen entstehen und geschützt werden',
  loading: 'Wird geladen …',
  retry: 'Erneut versuchen',
  failed: {
    title: 'Das konnte nicht geladen werden',
    offline: 'Der Dienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung; von Ihren Eingaben geht nichts verloren.',
    notFound: 'Unter dieser Adresse gibt es nichts.',
    forbidden: 'Ihr Konto darf dies nicht sehen.',
    other: (status) =>
      `Der Dienst hat mit einem Fehler geantwortet (${status}). Vielleicht hilft ein neuer Versuch in einem Moment.`,
  },
  signedOut: {
    title: 'Bitte melden Sie sich an',
    position:
      'Ihre Position kann nur Ihnen gezeigt werden: Ihre eigenen Antworten verlassen den Raum Ihrer Organisation nie.',
    assess: 'Antworten gehören einer Organisation. Melden Sie sich an, damit sie in deren Raum liegen und nur dort.',
    back: 'Sie kommen genau zu dieser Ansicht zurück.',
  },
  synthetic: 'Synthetische Daten',
  syntheticLong: 'Synthetische Daten: erfundene Organisationen, nur zur Demonstration.',
  programme: 'Programm',
  framework: 'Modell',
  edition: 'Ausgabe',
  published: (date) => `veröffentlicht am ${date}`,
  policy: (id) => `Schutzregel ${id}`,
  notFoundTitle: 'Seite nicht gefunden',
  notFoundText: 'Unter dieser Adresse gibt es nichts.',
  toHome: 'Zum Benchmark',
};
