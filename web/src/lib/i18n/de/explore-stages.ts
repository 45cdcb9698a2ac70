import type { Catalogue } from '../catalogue.ts';

export const exploreStages: Catalogue['exploreStages'] = {
  title: { industry: 'Stufen nach Branche', size: 'Stufen nach Größe', region: 'Stufen nach Region' },
  lead: 'Jede Zeile ist eine Gruppe, nach Stufen geteilt, unter allen Organisationen zusammen. Wo sich zu wenig sicher zeigen lässt, ist die Zeile schraffiert und nennt den Grund.',
  leadMultiples: 'Jede Spalte ist eine Stufe: Der Punkt ist der Anteil einer Gruppe, die Linie ihr 95-%-Intervall. Alle Spalten haben denselben Maßstab.',
  sort: {
    label: 'Reihenfolge',
    name: 'Nach Name',
    given: 'Nach Größe',
    share: (stage) => `Nach Anteil ab ${stage}`,
    from: 'Anteile zählen ab Stufe',
  },
  show: { label: 'Darstellung', bars: 'Balken', multiples: 'Stufe für Stufe' },
  compare: {
    title: 'Zum Vergleich',
    none: 'Bei bis zu vier Gruppen „Vergleichen“ wählen, um sie nebeneinander zu sehen.',
    add: 'Vergleichen',
    added: 'Dabei',
    of: (name) => `(${name})`,
    remove: (name) => `${name} entfernen`,
    full: 'Mehr als vier Gruppen gehen nicht. Entfernen Sie eine, um eine andere hinzuzufügen.',
    go: (count) => (count === 1 ? 'Mit dieser Gruppe weiter' : `${count} Gruppen vergleichen`),
  },
}; // prettier-ignore
