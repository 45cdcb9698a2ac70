import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

export const steps: Catalogue['steps'] = {
  title: 'Was als Nächstes zu tun ist',
  lead: 'Kriterien, die Ihre Antworten noch nicht erfüllen: zuerst die, die in den meisten Modellen weiterbringen, dann die, die die meisten Ihrer Vergleichsgruppe schon erfüllen.',
  leadAlone: 'Kriterien, die Ihre Antworten noch nicht erfüllen; zuerst die, die in den meisten Modellen weiterbringen.',
  top: 'Ihre Antworten erfüllen jedes Kriterium. Wiederholen Sie die Einschätzung jedes Jahr, damit das so bleibt.',
  moves: (count, names) => `Bringt in ${counted('de', count, { one: 'Modell', other: 'Modellen' })} weiter: ${names}`,
  movesNone: (name) => `Eines von mehreren Dingen, die ${name} verlangt`,
  peers: (share) => `${share} dieser Vergleichsgruppe tun das schon`,
  nextLevel: (level) => `Die nächste Stufe: ${level}`,
  sources: 'Woher das kommt',
  source: (title, author, year) => `„${title}“, ${author}, ${year}`,
  more: (count) => `${counted('de', count, { one: 'weiteren Schritt', other: 'weitere Schritte' })} zeigen`,
  all: (count) => `${count === 1 ? 'Den Schritt' : `Alle ${count} Schritte`} in Ihrer Auswertung ansehen`,
  toScorecard: 'Zur Auswertung',
  compared: (cohort) => `Verglichen mit: ${cohort}`,
  ofAnswers: 'Anteile an denen, die die Frage beantwortet haben. Eine Spanne bedeutet, dass mehrere Fragen zusammenkommen oder nur eine Grenze veröffentlicht ist.',
  change: 'Diese Gruppe ansehen',
  noPeers: 'Keine Ausgabe dieses Fragebogens sagt, wie Ihre Vergleichsgruppe geantwortet hat; die Reihenfolge berücksichtigt sie deshalb nicht.',
}; // prettier-ignore
