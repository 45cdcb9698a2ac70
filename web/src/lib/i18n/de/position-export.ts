import type { Catalogue } from '../catalogue.ts';

export const positionExport: Catalogue['positionExport'] = {
  title: 'Zum Mitnehmen',
  lead: 'Gedruckt ergibt die Seite eine Zusammenfassung auf einem Blatt mit den Einzelheiten dahinter. Die Dateien enthalten alle Modelle, Dimensionen und Zahlen für die gezeigte Gruppe, jeweils mit Beiträgen, Ausgabe und Richtlinie. Sie entstehen in Ihrem Browser.',
  print: 'Drucken oder als PDF sichern',
  csv: 'Als CSV sichern',
  json: 'Als JSON sichern',
  done: (file) => `Gesichert: ${file}`,
  summary: {
    title: 'Kurz gefasst',
    next: (step) => `Als Nächstes: ${step}`,
    rests: (contributors, policy) =>
      `Die Zahlen der Gruppe beruhen auf ${contributors}, sind nach ${policy} geschützt und haben 95-%-Intervalle; die nächsten Seiten enthalten die Einzelheiten. So entstehen sie:`,
  },
  failed: 'Die Datei ließ sich nicht erzeugen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
};
