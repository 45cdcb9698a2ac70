import type { Catalogue } from '../catalogue.ts';

export const exploreStagesLater: Catalogue['exploreStagesLater'] = {
  mix: {
    title: 'Wer eingeschätzt hat',
    lead: 'Manche Organisationen schätzen sich selbst ein, andere werden von jemand anderem eingeschätzt, etwa einem Partner. Gruppen, die Sie zum Vergleich hinzufügen, erscheinen auch hier.',
    caption: 'Selbst- und Fremdeinschätzungen',
    category: { self: 'Selbst eingeschätzt', 'third-party': 'Von Dritten eingeschätzt' },
    heading: 'Gruppe',
    finding: (name, self, other) => `${name}: ${self} haben sich selbst eingeschätzt, ${other} wurden von Dritten eingeschätzt.`,
    withheld: (name) => `${name}: Wer eingeschätzt hat, wird in dieser Ausgabe zurückgehalten.`,
    hint: 'Pfeiltasten wechseln zwischen den beiden Anteilen.',
  },
  references: {
    title: 'Zahlen von anderen',
    lead: 'Anderswo veröffentlicht, mit anderen Methoden und in anderen Jahren: getrennt gezeichnet und nie in unsere Zahlen gemischt.',
  },
}; // prettier-ignore
