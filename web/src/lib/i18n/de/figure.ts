import type { Catalogue } from '../catalogue.ts';

export const figure: Catalogue['figure'] = {
  choice: {
    'copy-picture': 'Als Bild kopieren',
    'copy-data': 'Daten kopieren',
    'save-png': 'Als PNG sichern',
    'save-svg': 'Als SVG sichern',
    'save-data': 'Daten sichern (CSV)',
  },
  done: {
    'copy-picture': 'Das Bild ist in der Zwischenablage.',
    'copy-data': 'Die Daten sind in der Zwischenablage: in eine Tabelle einfügen.',
    'save-png': 'Als PNG gesichert.',
    'save-svg': 'Als SVG gesichert.',
    'save-data': 'Als CSV gesichert.',
  },
  failed: {
    'copy-picture': 'Der Browser erlaubt hier kein Kopieren von Bildern: stattdessen sichern.',
    'copy-data': 'Der Browser erlaubt hier kein Kopieren: die Daten stattdessen sichern.',
    'save-png': 'Das Bild ließ sich nicht zeichnen: stattdessen als SVG sichern.',
    'save-svg': 'Die Datei ließ sich nicht erstellen. Die Seite neu laden.',
    'save-data': 'Die Datei ließ sich nicht erstellen. Die Seite neu laden.',
  },
  column: {
    cohort: 'Gruppe',
    table: 'Tabelle',
    code: 'Code',
    name: 'Name',
    share: 'Anteil in Prozent',
    low: '95-%-Intervall von',
    high: '95-%-Intervall bis',
    own: 'eigene',
    contributors: 'Organisationen',
    edition: 'Ausgabe',
    asOf: 'Zahlen aus',
    policy: 'Regelwerk',
    status: 'Stand',
  },
  sourceOf: (edition: string, policy: string) => `Tidemark, Ausgabe ${edition}, Regelwerk ${policy}`,
  own: (stage) => `Sie stehen auf der Stufe ${stage}.`,
  synthetic: 'Synthetische Organisationen: nur zur Vorführung.',
};
