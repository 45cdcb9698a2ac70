import type { Catalogue } from '../catalogue.ts';

export const positionElse: Catalogue['positionElse'] = {
  withheldTitle: 'Diese Gruppe wird zurückgehalten',
  tableWithheldTitle: 'Die Stufen dieser Gruppe werden zurückgehalten',
  withheldWhy: 'Ihre eigene Stufe kennen nur Sie; sie wird trotzdem gezeigt.',
  notAssessed: {
    title: 'Sie sind noch nicht eingeschätzt',
    text: 'Beantworten Sie den Fragebogen, um Ihre eigene Stufe in diesem Diagramm zu sehen. Er dauert etwa zehn Minuten und lässt sich unterbrechen.',
    go: 'Fragebogen beantworten',
  },
  reader: {
    title: 'Keine eigene Position',
    text: 'Ihre Organisation liest den Vergleich und beantwortet den Fragebogen nicht. Sie sehen, was von jeder Gruppe veröffentlicht ist.',
  },
  noEdition: {
    title: 'Noch keine Ausgabe veröffentlicht',
    text: 'Es gibt nichts zu vergleichen, bis die erste Ausgabe dieses Programms vorliegt. Ihre eigene Stufe steht oben, sobald Sie Ihre Antworten eingereicht haben.',
  },
  notComparable: {
    title: 'Ihre Antworten lassen sich mit dieser Ausgabe nicht vergleichen',
    text: 'Sie beantworten eine andere Fassung des Fragebogens als die, mit der diese Ausgabe erhoben wurde. Ihre eigene Stufe wird gezeigt, die Gruppe ohne sie.',
    go: 'Heutigen Fragebogen beantworten',
  },
}; // prettier-ignore
