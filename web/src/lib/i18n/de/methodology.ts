import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const organisations = (count: number): string => counted('de', count, { one: 'Organisation', other: 'Organisationen' });
/** Im Dativ: „aus mindestens 10 Organisationen“, „in 5 Punkten“. */
const points = (count: number): string => counted('de', count, { one: 'Punkt', other: 'Punkten' });
const quarters = (count: number): string => counted('de', count, { one: 'Quartal', other: 'Quartale' });

export const methodology: Catalogue['methodology'] = {
  title: 'Wie Zahlen entstehen und geschützt werden',
  description: 'Was veröffentlicht wird, wie es geschützt ist und was der Schutz nicht verspricht: in einfachen Worten, mit unseren eigenen Messungen.',
  contents: 'Auf dieser Seite',
  unknown: {
    title: 'Diese Schutzregel gibt es nicht',
    text: 'Die Adresse nennt eine Schutzregel, die diese Installation nicht kennt.',
    go: 'Geltende Schutzregel ansehen',
  },
  brief: {
    title: 'Kurz gesagt',
    from: (n) => `Zahlen beruhen auf mindestens ${organisations(n)}.`,
    shifted: 'Jede Anzahl wird um einen kleinen zufälligen Betrag verschoben. Er bleibt gleich, solange die Gruppe gleich bleibt, und das angegebene Intervall berücksichtigt ihn.',
    exact: 'Anzahlen werden gerundet, aber nicht verschoben.',
    gate: (n) => `Eine Gruppe wird erst erneuert, wenn sich mindestens ${organisations(n)} in ihr geändert haben.`,
    limit: 'So ist es schwer, aber nicht unmöglich, etwas über eine einzelne Organisation herauszufinden:',
    measured: 'So weit kamen unsere eigenen Angriffe.',
    unmeasured: 'Das verspricht der Schutz nicht.',
    control: 'Diese Regel dient nur der Gegenprobe. Sie schützt keine wirklichen Organisationen und gilt nur für erfundene.',
  },
  version: {
    policy: 'Schutzregel',
    attacks: 'Eigene Angriffe',
    measuredOn: (date) => `ausgeführt am ${date}`,
    unmeasured: 'für diese Version noch nicht ausgeführt',
    usedBy: 'Gilt für',
    nobody: 'kein Programm dieser Installation',
  },
  published: {
    title: 'Was veröffentlicht wird',
    lead: 'Organisationen beantworten einen Fragebogen. Ihre Antworten bleiben in ihrem eigenen Raum. Veröffentlicht werden Zahlen ganzer Gruppen: aller Organisationen, einer Branche, Größe oder Region und deren Verbindungen.',
    stages: { term: 'Stufen', text: 'Wie viel Prozent einer Gruppe auf jeder Stufe eines Modells stehen. Für jede Gruppe, die gezeigt werden kann.' },
    answers: {
      term: 'Antworten',
      text: (depth) =>
        `Wie viel Prozent welche Antwort gaben. ${depth < 3 ? `Für Gruppen nach höchstens ${depth} der drei Merkmale Branche, Größe und Region.` : 'Für jede Gruppe, die gezeigt werden kann.'}`,
    },
    scores: { term: 'Punktwerte und gemessene Zahlen', text: 'Der Median und weitere Quantile; in großen Gruppen auch die Verteilung auf feste Bereiche. Für dieselben Gruppen wie Antworten.' },
    size: { term: 'Zahl der Organisationen', text: (band) => `Nur als Spanne, zum Beispiel ${band}.` },
    never: 'Nie veröffentlicht werden genaue Anzahlen, Mittelwerte, kleinste und größte Werte, Ränge wie „7. von 31“ und mitlaufende Zähler.',
    beside: 'Ihr eigenes Ergebnis wird in Ihrem Browser neben eine Gruppe gestellt. Kein Teil des Dienstes führt beides zusammen, und alle erhalten dieselben Zahlen.',
  },
  minima: {
    title: 'Ab wie vielen Organisationen',
    lead: 'Eine Zahl wird nur veröffentlicht, wenn genug Organisationen dahinterstehen. Je feiner die Zahl, desto mehr müssen es sein.',
    caption: 'Was eine Veröffentlichung voraussetzt',
    figure: 'Zahl',
    least: 'Organisationen, mindestens',
    depth: {
      0: 'Stufen aller Organisationen',
      1: 'Stufen einer Branche, Größe oder Region',
      2: 'Stufen nach zwei dieser Merkmale',
      3: 'Stufen nach allen drei Merkmalen',
    },
    answers: 'Anteile von Antworten',
    median: 'Median eines Punktwerts oder einer Zahl',
    quartiles: 'Quartile',
    tails: 'Äußere Zehntel (P10, P90) und Verteilung auf Bereiche',
    you: (n) => `Sie zählen mit: In einer Gruppe von ${n}, zu der Sie gehören, sehen Sie sich selbst und ${n - 1} andere.`,
    answered: 'Bei Antworten, Punktwerten und Zahlen zählt nur, wer die Frage beantwortet hat. Maßgeblich ist die veröffentlichte Spanne, nicht die genaue Zahl.',
    alone: 'Eine solche Schwelle genügt allein nicht. Wer die genauen Anzahlen einer Gruppe kennt und die der Gruppe ohne eine einzige Organisation, braucht nur abzuziehen. Davon handeln die nächsten Abschnitte.',
  },
  shifts: {
    title: 'Jede Anzahl wird etwas verschoben',
    how: (most, share, reach) =>
      `Bevor irgendetwas daraus berechnet wird, wird jede Anzahl zufällig verschoben, um höchstens ${most} nach oben oder unten. Im Mittel heben sich die Verschiebungen auf, und die meisten sind klein: ${share} betragen höchstens ${reach}. Negativ wird eine Anzahl nie.`,
    small: (js) => `Kleine Ergebnisse kommen gar nicht vor: Keine verschobene Anzahl beträgt 1 bis ${js}.`,
    kept: 'Die Verschiebung ergibt sich aus einem geheimen Schlüssel und daraus, wer zur Gruppe gehört und was jede Organisation geantwortet hat. Solange sich daran nichts ändert, bleibt sie von Ausgabe zu Ausgabe gleich; wer oft hinsieht, gewinnt also nichts. Kommt jemand hinzu, geht oder antwortet anders, werden alle Anzahlen der Gruppe auf einmal neu verschoben. Keine einzelne Anzahl verrät dann, was sich geändert hat.',
    apart: 'Jede Gruppe wird für sich gezählt und verschoben. Teile müssen sich deshalb nicht zum Ganzen summieren: Die Branchen zusammen ergeben nicht genau alle Organisationen.',
    none: 'Unter dieser Regel werden Anzahlen nicht verschoben. Deshalb gilt sie nur für erfundene Organisationen.',
  },
  rounding: {
    title: 'Rundung, Grenzen und Spannen',
    shares: (coarse, fine, from) =>
      `Anteile werden gerundet: in Gruppen unter ${organisations(from)} auf Schritte von ${points(coarse)}, in größeren von ${points(fine)}. Die Anteile einer Gruppe ergeben zusammen 100, bevor Grenzen angewendet werden.`,
    caps: (below, above) =>
      `Ein Anteil unter ${below}\u00a0% erscheint nur als „< ${below}\u00a0%“, einer über ${above}\u00a0% nur als „> ${above}\u00a0%“. 0\u00a0% und 100\u00a0% kommen nie vor: Sie würden über jedes Mitglied der Gruppe etwas aussagen. Die Grenzen betreffen nur die Darstellung; den Schutz leisten die Verschiebungen.`,
    quantiles: (coarse, fine, from) =>
      `Punktwerte reichen von 0 bis 100 und werden in zehn Bereichen gezählt. Ihre Quantile werden in Gruppen unter ${organisations(from)} auf Schritte von ${points(coarse)} gerundet, in größeren von ${points(fine)}. Auch gemessene Zahlen werden in festen Bereichen gezählt; jenseits der äußersten Grenze wird nur diese genannt.`,
    bands: 'Die Zahl der Organisationen erscheint als eine dieser Spannen. Sie wird verschoben wie jede Anzahl; ihr unteres Ende entscheidet über Rundung und Mindestzahlen.',
  },
  interval: {
    title: 'Das 95-%-Intervall',
    what: 'Neben jedem Anteil steht ein Intervall. Es berücksichtigt dreierlei: Wer teilnimmt, ist eine Stichprobe; die Anzahlen sind verschoben; der Anteil ist gerundet. Würde man viele solche Stichproben befragen, enthielten etwa 95 von 100 dieser Intervalle den Anteil aller.',
    whatExact: 'Neben jedem Anteil steht ein Intervall. Es berücksichtigt zweierlei: Wer teilnimmt, ist eine Stichprobe, und der Anteil ist gerundet. Würde man viele solche Stichproben befragen, enthielten etwa 95 von 100 dieser Intervalle den Anteil aller.',
    inputs: 'Es wird aus dem berechnet, was ohnehin veröffentlicht ist, und verrät deshalb nichts darüber hinaus.',
    overlap: 'Überlappen sich zwei Intervalle stark, lesen Sie keinen Unterschied hinein.',
    cannot: 'Es kann nicht wissen, wer ferngeblieben ist. Die Teilnahme ist freiwillig, und wer teilnimmt, unterscheidet sich vielleicht von den anderen.',
    formula: 'Die Formel',
  },
  example: {
    title: 'Ein Beispiel zum Nachrechnen',
    start: (n, yes, no) =>
      `Eine erfundene Gruppe hat ${organisations(n)}. Auf eine Frage antworten ${yes} mit Ja und ${no} mit Nein. Das erfährt niemand.`,
    back: 'Umgekehrt kann jeder dieser Anteile aus mehreren verschiedenen Anzahlen entstehen. Eine einzelne Antwort lässt sich daran also nicht ablesen.',
  },
  withheld: {
    title: 'Wann etwas zurückgehalten wird',
    lead: 'Was sich nicht sicher zeigen lässt, ist schraffiert. Der Grund steht dabei und die nächstgrößere Gruppe, die gezeigt werden kann. Der Grund ist mit Absicht grob: Auch er darf über niemanden etwas verraten.',
    reasons: {
      'too-few': {
        title: 'Zu wenige Beitragende',
        text: () => 'Zu wenige Organisationen haben beigetragen, um eine Zahl zu zeigen, die jede von ihnen schützt. Bevor eine Gruppe zum ersten Mal gezeigt wird, steht dieser Grund auch für anderen Mangel an Zahlen; so verrät er weniger.',
      },
      'would-reveal': {
        title: 'Könnte Antworten verraten',
        text: ({ sibling }) =>
          `Zusammen mit anderen veröffentlichten Zahlen würde diese wenige Organisationen herausheben. Was von einer größeren Gruppe übrig bleibt, wenn man die gezeigten Gruppen darin abzieht, muss niemand sein oder mindestens ${organisations(sibling)}. Sonst wird die kleinste Gruppe zurückgehalten, die noch nie gezeigt wurde.`,
      },
      'not-refreshed': {
        title: 'Zu wenig geändert',
        text: ({ gate }) =>
          `So lange haben sich weniger als ${organisations(gate)} geändert, dass die letzte Zahl veraltet ist. Eine neue würde zeigen, was diese wenigen getan haben. Die Gruppe erscheint wieder, sobald sich genug geändert hat.`,
      },
    },
    stays: 'Veröffentlicht bleibt veröffentlicht: Eine Gruppe, die einmal gezeigt wurde, wird nicht später wegen ihrer Nachbarn zurückgehalten. Stattdessen wird ihre letzte Zahl weitergeführt.',
  },
  editions: {
    title: 'Ausgaben',
    quarter: 'Zahlen erscheinen einmal im Quartal, als Ausgabe. Eine Ausgabe wird geschlossen, geprüft und einmal veröffentlicht. Danach ändert sie sich nie, weder für Korrekturen noch für Rücknahmen.',
    window: 'Sie zählt die neuesten Antworten jeder Organisation aus einem Fenster von Quartalen, das eigene eingeschlossen. Wie lang das Fenster ist, legt das Programm fest.',
    carried: 'Eine Gruppe, die nicht erneuert werden darf, wird weitergeführt: Ihre frühere Zahl bleibt, mit der Ausgabe, aus der sie stammt. Fällt diese Ausgabe aus dem Fenster, wird die Zahl nicht mehr gezeigt.',
    late: 'Ausgaben schließen der Reihe nach. Antworten für ein schon geschlossenes Quartal zählen ab der nächsten Ausgabe.',
    caption: 'Programme unter dieser Regel',
    programme: 'Programm',
    windowOf: 'Fenster',
    quarters,
    latest: 'Neueste Ausgabe',
    none: 'noch keine',
  },
  gate: {
    title: 'Wann eine Gruppe erneuert wird',
    rule: (n) =>
      `Eine Gruppe wird erst erneuert, wenn seit dem letzten Mal mindestens ${organisations(n)} in ihr hinzugekommen sind, gegangen sind oder eine Antwort geändert haben. Sonst zeigten zwei Ausgaben nebeneinander, was einige wenige getan haben.`,
    nested: 'Dasselbe gilt für den Unterschied zwischen einer Gruppe und jeder größeren, die zugleich erneuert wird.',
    same: 'Wer erneut dasselbe antwortet, hat nichts geändert.',
    newcomers: (share) =>
      `Ist eine Gruppe einmal veröffentlicht, dürfen in einer Ausgabe höchstens ${share} von ihr neu sein. So kann niemand unbemerkt eine einzelne Organisation mit erfundenen umstellen.`,
    none: 'Diese Regel verlangt das nicht: Jede Änderung zeigt sich in der nächsten Ausgabe.',
  },
  voice: {
    title: 'Eine Stimme je Organisation',
    once: 'Jede Organisation zählt einmal, wer auch immer für sie spricht. Organisationen werden geprüft, bevor sie zugelassen werden. An einer Registernummer, etwa einem LEI oder einer Handelsregisternummer, ist zu erkennen, dass zwei Konten für dieselbe sprechen.',
    own: 'Von mehreren Quartalen zählt das neueste. Innerhalb eines Quartals geht das, was eine Organisation selbst sagt, dem vor, was ein Verband oder eine Beratung für sie einreicht.',
  },
  submitting: {
    title: 'Was Einreichen und Zurückziehen bewirkt',
    submit: 'Wenn Sie einreichen, werden Ihre Antworten im Raum Ihrer Organisation ausgewertet. Ohne Ihren Namen, unter einem Pseudonym, werden sie dann im Bestand des Programms gezählt, ab der nächsten Ausgabe. Notizen bleiben in Ihrem Raum.',
    pool: 'Der Bestand ist pseudonym, nicht anonym: Er enthält Antworten, aber nicht, wessen Antworten es sind. Er wird nie veröffentlicht, nur die Ausgaben.',
    again: 'Reichen Sie im selben Quartal erneut ein, ersetzen die neuen Antworten die früheren.',
    withdraw: 'Wenn Sie zurückziehen, zählen spätere Ausgaben Sie nicht mehr, und ältere Antworten von Ihnen kehren nicht zurück. Schon veröffentlichte Ausgaben bleiben, wie sie sind. Eine Gruppe, in der Sie gezählt wurden, kann eine Zeit lang weitergeführt werden: Dann bleibt auch ihre Zahl, wie sie war.',
  },
  limits: {
    title: 'Was der Schutz nicht verspricht',
  },
  measured: {
    title: 'Wie weit unsere eigenen Angriffe kamen',
    lead: 'Wir greifen unsere eigenen Zahlen an, so wie sie ausgeliefert werden. Der Angreifer weiß alles außer dem geheimen Schlüssel: das Verfahren, wer zu welcher Gruppe gehört und wie häufig jede Stufe ist.',
    none: {
      title: 'Für diese Version noch nicht gemessen',
      text: (policy) =>
        `Unsere Angriffe wurden gegen die Schutzregel ${policy} noch nicht ausgeführt. Wir zeigen lieber keine Zahlen als die einer anderen Version.`,
    },
  },
  policy: {
    title: 'Die Schutzregel als Daten',
    text: 'Alle Zahlen dieser Seite sind aus der Schutzregel gelesen. Eine Schutzregel ändert sich nie unter ihrem Namen: Was sich ändert, bekommt eine neue Version, und jede Zahl nennt die Regel, unter der sie entstand.',
    json: 'Diese Schutzregel als JSON',
    sources: 'Verfahren',
  },
}; // prettier-ignore
