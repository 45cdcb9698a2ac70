import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const size = (bytes: number) =>
  bytes < 1_000_000
    ? `${new Intl.NumberFormat('de').format(Math.ceil(bytes / 1000))} kB`
    : `${new Intl.NumberFormat('de', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`;

export const settingsLater: Catalogue['settingsLater'] = {
  usage: {
    title: 'Nutzung',
    lead: (plan) => `Was Ihre Organisation von ihrem Tarif (${plan}) nutzt.`,
    own: 'Für Ihre Organisation gelten eigene Grenzen, andere als die des Tarifs.',
    requests: (day) => `Anfragen mit Schlüssel am ${day} (UTC)`,
    resets: 'Gezählt wird jeden Tag neu ab Mitternacht UTC.',
    perMinute: 'Anfragen mit Schlüssel pro Minute',
    perMinuteText: (count) => `Höchstens ${counted('de', count, { one: 'Anfrage', other: 'Anfragen' })} pro Minute`,
    people: 'Personen und offene Einladungen',
    keys: 'Gültige Schlüssel',
    of: (used, most) => `${used} von ${most}`,
    full: 'Die Grenze ist erreicht.',
    over: 'Wer öfter fragt, bekommt die Antwort 429, die in Retry-After sagt, wann es weitergeht. Verloren geht dabei nichts. Was Personen im Browser tun, wird nicht gezählt.',
    more: 'Die Verwaltung kann die Grenzen anheben.',
  },
  audit: {
    title: 'Protokoll',
    lead: 'Wer in Ihrer Organisation wann was getan hat. Antworten gehören nie dazu. Einträge lassen sich nicht ändern: Jeder versiegelt die vor ihm.',
    verify: {
      title: 'Wie sich prüfen lässt, dass nichts geändert wurde',
      text: 'Sichern Sie das ganze Protokoll und prüfen Sie es mit dem quelloffenen Programm, „npm run audit -- verify DATEI“, oder lassen Sie es prüfen, wo dieser Dienst betrieben wird. Heben Sie das letzte Siegel auf: Dann kann auch nichts unbemerkt abgeschnitten werden. Das Siegel eines Eintrags ist ein SHA-256 über das Siegel davor und den Eintrag selbst.',
    },
  },
  contributions: {
    title: 'Beiträge',
    lead: 'Was Ihre Organisation beigetragen hat und wo es zählt.',
    none: 'Zu diesem Programm wurde noch nichts beigetragen.',
    go: 'Fragebogen beantworten',
    period: 'Zeitraum',
    state: 'Zustand',
    states: { submitted: 'Beigetragen', withdrawn: 'Zurückgezogen' },
    on: (day) => `am ${day}`,
    counts: 'Zählt',
    from: (period) => `ab der Ausgabe ${period}`,
    in: (editions) => `in ${editions}, veröffentlicht`,
    not: 'in keiner späteren Ausgabe',
    withdraw: 'Zurückziehen',
    withdrawLabel: (programme, period) => `Beitrag zu ${programme} für ${period} zurückziehen`,
    doing: 'Aktionen',
    history: 'Alle Fassungen',
    historyLabel: (programme) => `Alle Fassungen in ${programme}`,
    ask: {
      title: (period) => `Beitrag für ${period} zurückziehen?`,
      later: 'Spätere Ausgaben zählen ihn nicht mehr.',
      stays: (editions) => `In dem, was schon veröffentlicht ist, bleibt er: ${editions}. Veröffentlichte Ausgaben ändern sich nie.`,
      unpublished: 'Er ist in keiner veröffentlichten Ausgabe: Nichts davon wird je gezählt.',
      draft: 'Ihr Entwurf bleibt. Solange der Zeitraum offen ist, können Sie erneut einreichen.',
      go: 'Zurückziehen',
    },
    outdated: 'Inzwischen hat jemand in Ihrer Organisation eingereicht oder zurückgezogen. Geändert wurde nichts; sehen Sie nach, was jetzt gilt.',
    done: (period) => `Zurückgezogen: ${period}`,
    agreed: 'Wozu mit jeder Einreichung zugestimmt wurde',
    partner: 'Ein Partner trägt für andere bei, Zeile für Zeile. Jeder Upload hat auf der Importseite einen Bericht mit einer Datei seiner Zeilen.',
    partnerGo: 'Zur Importseite',
    noneAtAll: 'Organisationen Ihrer Art tragen nichts bei.',
  },
  data: {
    title: 'Daten und Austritt',
    lead: 'Alles, was über Ihre Organisation aufbewahrt wird: zum Mitnehmen oder zum Beenden.',
    export: {
      title: 'Alles exportieren',
      text: 'Eine Datei (JSON, ein Eintrag je Zeile) mit allem, was über Ihre Organisation aufbewahrt wird: das Profil und seine Geschichte, Personen, Schlüssel ohne ihre Geheimnisse, Uploads, Entwürfe und jede Fassung jedes Beitrags. Das Protokoll hat eine eigene Datei. Dass exportiert wurde, steht danach dort.',
      go: 'Exportieren',
      busy: (bytes) => `Wird exportiert … ${size(bytes)}`,
      done: (bytes) => `Als Datei von ${size(bytes)} gespeichert.`,
      cancel: 'Anhalten',
    },
    leave: {
      title: 'Austreten',
      text: 'Ihre Organisation verlässt diese Installation. Wenn Sie bestätigen:',
      steps: {
        access: 'Niemand aus Ihrer Organisation kann sich mehr anmelden, und kein Schlüssel gilt mehr. Das wirkt binnen Sekunden.',
        contributions: 'Alle Beiträge werden zurückgezogen: Spätere Ausgaben zählen sie nicht mehr. Veröffentlichte Ausgaben bleiben, wie sie sind.',
        back: '30 Tage lang kann die Verwaltung alles zurückholen, auch die Beiträge.',
        erased: 'Danach wird alles gelöscht: Profil, Personen, Schlüssel, Entwürfe, Antworten. Es bleibt das Protokoll, ohne Namen.',
      },
      first: 'Exportieren Sie zuerst Ihre Daten: Danach kommen Sie nicht mehr heran.',
      open: 'Austreten …',
      ask: (name) => `Mit ${name} austreten?`,
      askText: (id) => `Für alle in Ihrer Organisation endet der Zugang sofort, und ihre Beiträge werden zurückgezogen. Zum Bestätigen geben Sie ihre Kennung ein: ${id}.`,
      go: 'Endgültig austreten',
      done: (name) => `${name} ist ausgetreten`,
      doneText: 'Sie sind abgemeldet und mit Ihnen alle in Ihrer Organisation. Die Beiträge werden gerade zurückgezogen.',
      until: (day) => `Bis zum ${day} kann die Verwaltung alles zurückholen. Danach wird es gelöscht.`,
      home: 'Zum Benchmark',
    },
  },
}; // prettier-ignore
