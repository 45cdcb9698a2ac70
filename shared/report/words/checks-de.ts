import type { ReportWords } from './report-words.ts';

const said = (words: string) => () => words;

export const CHECKS_DE: ReportWords['checks'] = {
  'no-title': { found: said('Der Bericht hat keinen Titel.'), mend: 'Geben Sie ihm einen Titel.' },
  'no-summary': { found: said('Der Bericht hat keine Zusammenfassung.'), mend: 'Sagen Sie in wenigen Sätzen, was er zeigt.' },
  'no-authors': { found: said('Niemand ist als Autorin oder Autor genannt.'), mend: 'Nennen Sie mindestens einen Namen, damit der Bericht zitiert werden kann.' },
  'no-licence': { found: said('Es ist keine Lizenz gewählt.'), mend: 'Wählen Sie, unter welcher Lizenz Text und Daten genutzt werden dürfen.' },
  'no-blocks': { found: said('Der Bericht ist leer.'), mend: 'Fügen Sie einen Text oder eine Abbildung ein, oder beginnen Sie mit dem automatischen Entwurf.' },
  'no-method': { found: said('Es gibt keinen Hinweis zur Methode, also führt nichts zur Methodik.'), mend: 'Fügen Sie den Methodenblock ein: Er schreibt sich von selbst.' },
  'no-alt': { found: said('Der Abbildung fehlt ein Alternativtext.'), mend: 'Beschreiben Sie für Menschen, die sie nicht sehen, was sie zeigt.' },
  'unpublished-edition': { found: (about) => `Die Ausgabe ${about} ist nicht veröffentlicht.`, mend: 'Wählen Sie eine veröffentlichte Ausgabe.' },
  'unknown-figure': { found: said('In der Ausgabe gibt es solche Zahlen nicht.'), mend: 'Wählen Sie Gruppe und Tabelle neu.' },
  'not-loaded': { found: said('Die Zahlen dieses Blocks konnten nicht geladen werden.'), mend: 'Laden Sie den Bericht noch einmal.' },
  'broken-binding': { found: (about) => `Eine gebundene Zahl lässt sich nicht lesen: ${about}`, mend: 'Berichtigen Sie sie, oder fügen Sie sie neu ein.' },
  'withheld-binding': { found: (about) => `Eine gebundene Zahl ist zurückgehalten: ${about}`, mend: 'Wählen Sie eine größere Gruppe, oder nehmen Sie den Satz heraus.' },
  'all-withheld': { found: (about) => `Alles, was dieser Block zeigen würde, ist zurückgehalten: ${about}`, mend: 'Wählen Sie eine größere Gruppe, oder nehmen Sie den Block heraus.' },
  'some-withheld': { found: (about) => `Ein Teil dessen, was dieser Block zeigt, ist zurückgehalten: ${about}`, mend: 'Prüfen Sie, dass der Text nicht von dem spricht, was nicht zu sehen ist.' },
  'no-caption': { found: said('Es fehlt eine Unterschrift.'), mend: 'Sagen Sie in einem Satz, was zu sehen ist.' },
  'no-intervals': { found: said('Die Intervalle sind ausgeblendet.'), mend: 'Zeigen Sie sie, oder sorgen Sie dafür, dass niemand Unterschiede herausliest, die sie nicht tragen.' },
  'small-band': { found: (about) => `Die Zahlen beruhen auf wenigen Beitragenden: ${about}.`, mend: 'Sagen Sie es im Text, oder wählen Sie eine größere Gruppe.' },
  carried: { found: (about) => `Einige Zahlen sind aus einer früheren Ausgabe übernommen: ${about}.`, mend: 'Beschreiben Sie sie nicht als neu.' },
  'questionnaire-changed': { found: said('Die Zahlen stammen aus verschiedenen Fassungen des Fragebogens.'), mend: 'Sagen Sie es, und vergleichen Sie nicht, was nicht vergleichbar ist.' },
  'older-edition': { found: (about) => `Die Zahlen sind nicht aus der Ausgabe des Berichts: ${about}.`, mend: 'Prüfen Sie, dass das so gemeint ist.' },
  'typed-number': { found: (about) => `Eine Prozentzahl ist von Hand geschrieben: ${about}.`, mend: 'Binden Sie sie an die Daten, damit sie nicht veraltet, oder nennen Sie die Quelle.' },
  'shown-markup': { found: said('Im Text steht Auszeichnung oder ein Bild; zu sehen sind dann nur die Zeichen.'), mend: 'Nehmen Sie es heraus; Abbildungen werden als Blöcke eingefügt.' },
  'too-nested': { found: said('Listen oder Zitate sind so tief verschachtelt, dass der Text ohne Gliederung erscheint.'), mend: 'Nehmen Sie weniger Ebenen.' },
  'empty-block': { found: said('Der Block ist leer.'), mend: 'Füllen Sie ihn, oder nehmen Sie ihn heraus.' },
}; // prettier-ignore
