import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const days = (count: number) => counted('de', count, { one: 'Tag', other: 'Tage' });
const inDays = (count: number) => counted('de', count, { one: 'Tag', other: 'Tagen' });
const hours = (count: number) => counted('de', count, { one: 'Stunde', other: 'Stunden' });

export const keys: Catalogue['keys'] = {
  title: 'API-Schlüssel',
  lead: 'Für Programme, die Einschätzungen einreichen oder Zahlen lesen. Ein Schlüssel wird einmal gezeigt, wenn er entsteht; sein Anfang bleibt sichtbar.',
  none: 'Es gibt keinen Schlüssel.',
  key: 'Schlüssel',
  scopes: 'Darf',
  state: 'Zustand',
  lastUsed: 'Zuletzt benutzt',
  expires: 'Läuft ab',
  doing: 'Aktionen',
  active: 'Aktiv',
  expired: 'Abgelaufen',
  revoked: 'Widerrufen',
  replaced: (prefix) => `abgelöst durch ${prefix}`,
  soon: (count) => (count === 0 ? 'heute' : `in ${inDays(count)}`),
  created: (date) => `angelegt am ${date}`,
  former: (count) => `${count} zeigen, die nicht mehr gelten`,
  of: (action, name) => `${action}: ${name}`,
  rotate: 'Erneuern',
  revoke: 'Widerrufen',
  make: {
    open: 'Schlüssel anlegen',
    title: 'API-Schlüssel anlegen',
    name: 'Wofür er ist',
    nameHelp: 'Zum Beispiel: nächtlicher Upload. Daran erkennen Sie den Schlüssel wieder.',
    nameWrong: 'Sagen Sie, wofür der Schlüssel ist.',
    scopes: 'Was er darf',
    scopesHelp: 'So wenig wie nötig.',
    scopesWrong: 'Wählen Sie mindestens eines.',
    days: 'Er gilt',
    daysOf: days,
    go: 'Schlüssel anlegen',
  },
  made: {
    title: 'Bewahren Sie diesen Schlüssel jetzt auf',
    label: (name) => `Schlüssel „${name}“`,
    note: 'Er wird nur dieses eine Mal gezeigt. Legen Sie ihn dorthin, wo das Programm ihn findet, nie in Quelltext oder eine Mail.',
    use: 'Er geht mit jeder Anfrage mit:',
    done: 'Ich habe ihn aufbewahrt',
  },
  turning: {
    title: (name) => `„${name}“ erneuern`,
    text: 'Es entsteht ein neuer Schlüssel mit denselben Rechten. Der alte gilt noch eine Weile, damit nichts ausfällt, bis der neue eingesetzt ist.',
    overlap: 'Der alte Schlüssel gilt noch',
    overlapOf: (count) => (count === 0 ? 'nicht mehr: Er endet sofort' : count % 24 === 0 && count > 24 ? days(count / 24) : hours(count)),
    go: 'Erneuern',
  },
  ending: {
    title: (name) => `„${name}“ widerrufen?`,
    text: 'Er gilt binnen Sekunden nicht mehr, endgültig. Was ihn benutzt, wird abgewiesen.',
    done: (name) => `„${name}“ wurde widerrufen`,
  },
}; // prettier-ignore
