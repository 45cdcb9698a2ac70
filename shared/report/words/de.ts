import { CHECKS_DE } from './checks-de.ts';
import { COMPARE_DE, DRAFT_DE } from './draft-de.ts';
import type { ReportWords } from './report-words.ts';

export const DE: ReportWords = {
  withheld: {
    'too-few': 'Zu wenige Organisationen haben beigetragen.',
    'would-reveal': 'Es könnte verraten, was eine einzelne Organisation geantwortet hat.',
    'not-refreshed': 'Seit der vorigen Ausgabe hat sich zu wenig verändert.',
  },
  syntax: {
    'not-closed': () => 'In derselben Zeile fehlt das schließende }}.',
    'unknown-name': (what) => `Es gibt nichts namens „${what}“.`,
    'unknown-key': (what) => `„${what}“ gehört nicht hierher.`,
    'repeated-key': (what) => `„${what}“ steht zweimal da.`,
    'missing-key': (what) => `„${what}=…“ fehlt.`,
    'not-a-pair': (what) => `„${what}“ hat nicht die Form Name=Wert.`,
  },
  binding: {
    'unknown-edition': () => 'Das Programm hat keine solche Ausgabe.',
    'not-published': () => 'Die Ausgabe ist nicht veröffentlicht.',
    'unknown-cohort': () => 'Es gibt keine solche Gruppe.',
    'not-loaded': () => 'Ihre Zahlen sind nicht geladen.',
    'not-published-here': () =>
      'Für diese Gruppe wird sie nicht veröffentlicht: Sie ist zu fein geschnitten, oder zu wenige haben geantwortet.',
    'unknown-code': (key) => `Der Fragebogen kennt diesen Wert für „${key}“ nicht.`,
  },
  checks: CHECKS_DE,
  cite: {
    version: (version) => `Fassung ${version}`,
    synthetic: 'erfundene Organisationen, nur zur Demonstration',
    figures: (title) => `Zahlen aus „${title}“`,
  },
  draft: DRAFT_DE,
  compare: COMPARE_DE,
};
