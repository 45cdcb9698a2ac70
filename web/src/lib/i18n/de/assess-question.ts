import type { Catalogue } from '../catalogue.ts';

export const assessQuestion: Catalogue['assessQuestion'] = {
  earlier: {
    line: (period) => `Beim letzten Mal (${period}):`,
    same: 'Wie beim letzten Mal',
    none: 'nicht gefragt oder nicht beantwortet',
    loading: 'Letztes Mal: wird geladen …',
    take: 'Übernehmen',
    takeLabel: (question) => `Antwort vom letzten Mal übernehmen: ${question}`,
  },
  number: {
    label: (unit) => `Zahl (${unit})`,
    range: (from, to) => `Von ${from} bis ${to}.`,
    decimals: (count) =>
      count === 0 ? 'Ganze Zahlen.' : `Höchstens ${count} ${count === 1 ? 'Nachkommastelle' : 'Nachkommastellen'}.`,
    fault: {
      'not-a-number': 'Das ist keine Zahl und wird nicht gespeichert. Schreiben Sie sie so: 1.234,5.',
      'out-of-range': 'Das liegt außerhalb des Bereichs und wird nicht gespeichert.',
      'too-fine': 'Das hat zu viele Nachkommastellen und wird nicht gespeichert.',
    },
    doubt: (from, to) =>
      `Ungewöhnlich: Fast alle Organisationen liegen zwischen ${from} und ${to}. Bitte prüfen Sie Zahl und Einheit.`,
    right: 'Ja, das stimmt',
    rightKey: 'oder noch einmal die Eingabetaste drücken',
  },
};
