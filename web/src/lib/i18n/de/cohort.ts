import type { Catalogue } from '../catalogue.ts';

export const cohort: Catalogue['cohort'] = {
  choose: 'Vergleichen mit',
  own: {
    industry: 'Meine Branche',
    size: 'Meine Größe',
    region: 'Meine Region',
    'industry~size': 'Branche und Größe',
    'industry~region': 'Branche und Region',
    'size~region': 'Größe und Region',
    'industry~size~region': 'Branche, Größe und Region',
    all: 'Alle',
  },
  other: 'Andere Gruppe',
  otherChosen: (name) => `Andere Gruppe: ${name}`,
  fields: 'Andere Gruppe wählen',
  noProfile: 'Ihr Konto hat kein Profil einer Organisation, also ist keine Gruppe Ihre eigene. Wählen Sie eine:',
  withheld: 'zurückgehalten',
  bands: 'Die Zahlen sagen, wie viele Organisationen beigetragen haben.',
};
