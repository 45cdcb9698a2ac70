import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const groups = (count: number) => counted('de', count, { one: 'Gruppe', other: 'Gruppen' });

export const adminEditions: Catalogue['adminEditions'] = {
  title: 'Ausgaben',
  description: 'Was gesammelt wird, geschlossen und veröffentlicht ist, Programm für Programm.',
  period: 'Ausgabe',
  state: 'Zustand',
  closed: 'Geschlossen',
  published: 'Veröffentlicht',
  policy: 'Schutzregel',
  states: { open: 'Sammelt', closing: 'Wird geschlossen', closed: 'Geschlossen', published: 'Veröffentlicht' },
  none: 'Es gibt noch keine Ausgabe.',
  show: 'Zeigen',
  shown: 'Unten gezeigt',
  steps: 'Schritte einer Ausgabe',
  step: {
    open: 'Sammeln',
    closed: 'Schließen',
    tried: 'Erproben',
    published: 'Veröffentlichen',
  },
  text: {
    open: 'Sie sammelt: Was jetzt eingereicht, ersetzt oder zurückgezogen wird, zählt. Mit dem Schließen steht fest, was sie zählt.',
    closing: 'Es wird festgehalten, was sie zählt. Sie können diese Seite verlassen; das Schließen geht weiter.',
    closed: 'Was sie zählt, steht fest, und noch ist nichts veröffentlicht. Sehen Sie, was das Veröffentlichen täte, dann veröffentlichen Sie.',
    published: 'Sie ist veröffentlicht, endgültig. Ihre Zahlen ändern sich nie.',
  },
  publishing: 'Sie wird veröffentlicht. Sie können diese Seite verlassen; das Veröffentlichen geht weiter.',
  slow: 'Das dauert länger als gewöhnlich. Sie können diese Seite verlassen und später wieder nachsehen.',
  close: {
    go: 'Ausgabe schließen',
    title: (period) => `${period} schließen?`,
    text: 'Was bis jetzt eingereicht ist, zählt in dieser Ausgabe; Späteres zählt in der nächsten. Eine Ausgabe lässt sich nicht wieder öffnen.',
  },
  try: {
    go: 'Veröffentlichung erproben',
    text: 'Rechnet aus, was veröffentlicht, erneuert, übernommen und zurückgehalten würde, und warum. Veröffentlicht wird nichts.',
    busy: 'Wird ausgerechnet …',
    title: 'Was das Veröffentlichen täte',
  },
  publish: {
    go: 'Ausgabe veröffentlichen',
    title: (period) => `${period} veröffentlichen?`,
    text: 'Einmal und endgültig: Veröffentlichte Zahlen werden nie geändert oder zurückgenommen. Zu sehen sind sie binnen einer Minute.',
    untried: 'Noch hat niemand erprobt, was damit veröffentlicht wird.',
    tried: (shown, withheld) => `${shown} werden gezeigt, ${withheld} zurückgehalten.`,
  },
  action: { publish: 'erstmals gezeigt', refresh: 'erneuert', carry: 'gezeigt wie zuvor', withhold: 'zurückgehalten' },
  actionShort: { publish: 'neu', refresh: 'erneuert', carry: 'wie zuvor', withhold: 'zurückgehalten' },
  groups,
  heldBack: 'Was Gruppen zurückgehalten hat',
  rule: {
    eligibility: 'zu wenige Organisationen',
    'sibling-remainder': 'der Rest neben einer anderen Gruppe wären zu wenige',
    'pairwise-difference': 'der Unterschied zu einer anderen Gruppe wären zu wenige',
    'change-gate': 'zu wenig hat sich geändert, um sie zu erneuern',
    'asof-window': 'zu lange nicht erneuert',
    'sybil-limit': 'zu viel davon ist auf einmal neu',
    'rank-audit': 'mit anderen zusammen träten einzelne hervor',
    'constant-panel': 'dieselben Organisationen würden mit sich selbst verglichen',
  },
  reason: {
    'too-few': 'zu wenige Organisationen',
    'would-reveal': 'es würde einzelne Organisationen verraten',
    'not-refreshed': 'nicht erneuert',
  },
  filter: {
    action: 'Was geschieht',
    rule: 'Zurückgehalten von',
    search: 'Gruppe',
    any: 'beliebig',
  },
  table: { cohort: 'Gruppe', action: 'Was geschieht', asOf: 'Zahlen von', why: 'Warum' },
  noneMatch: 'Keine Gruppe passt zu dieser Auswahl.',
}; // prettier-ignore
