import type { Catalogue } from '../catalogue.ts';

export const admin: Catalogue['admin'] = {
  nav: {
    label: 'Verwaltung',
    tenants: 'Organisationen',
    editions: 'Ausgaben',
    health: 'Beitragende',
    audit: 'Protokoll',
  },
  signedOut: 'Hier wird die Installation geführt. Melden Sie sich mit einem Verwaltungskonto an.',
  notForYou: {
    title: 'Das ist nicht für Sie',
    text: (who) => `Sie sind als ${who} angemeldet. Hier geht es nur für die Verwaltung der Installation weiter.`,
    help: 'Wenn Sie dazugehören sollten, bitten Sie die Betreiber dieser Installation um die Rolle. Ihre eigene Organisation, ihre Personen und Schlüssel finden Sie in den Einstellungen.',
    other: 'Abmelden und ein anderes Konto benutzen',
  },
  log: {
    tenant: 'Protokoll der Organisation',
    tenantHelp: 'Tippen Sie einen Teil des Namens oder der Id. Leer: das Protokoll der Plattform.',
    show: 'Zeigen',
    platform: 'Das Protokoll der Plattform: was ihre Verwaltung getan hat, in jeder Organisation.',
    of: (tenant) => `Das Protokoll von ${tenant}.`,
    back: 'Zurück zum Protokoll der Plattform',
    unknown: 'Es gibt keine Organisation mit dieser Id.',
  },
}; // prettier-ignore
