import type { Catalogue } from '../catalogue.ts';

export const reading: Catalogue['reading'] = {
  title: 'So lesen Sie die Diagramme',
  description: 'Von jedem Diagramm ein Beispiel, und was seine Zeichen bedeuten.',
  madeUp: 'Alle Zahlen auf dieser Seite sind erfunden. Sie sind so gewählt, dass jedes Zeichen mindestens einmal vorkommt.',
  contents: 'Auf dieser Seite',
  marks: {
    title: 'In jedem Diagramm gleich',
    you: { term: 'Sie', text: 'Die einzige Akzentfarbe und dieses Zeichen gehören Ihnen allein: Ihrer Stufe, Ihrem Wert, Ihrer Antwort. Ohne eigene Antworten sehen die Diagramme genauso aus, nur ohne dieses Zeichen.' },
    scale: { term: 'Die anderen', text: 'Gruppen sind in einer neutralen Skala gezeichnet. Ein kräftigerer Ton ist eine höhere Stufe oder ein höherer Wert; er bedeutet nicht besser oder schlechter.' },
    interval: { term: '95-%-Intervall', text: 'Wer teilnimmt, ist eine Stichprobe. Die Linie zeigt den Bereich, in dem der Anteil aller solchen Organisationen plausibel liegt. Überlappen sich zwei Bereiche stark, lesen Sie keinen Unterschied hinein.' },
    withheld: { term: 'Zurückgehalten', text: 'Eine schraffierte Fläche ist keine Null: Die Zahl wird nicht veröffentlicht, weil sie eine einzelne Organisation verraten könnte. Der Grund steht daneben und führt zur Erklärung.' },
    band: { term: 'Zahl der Beitragenden', text: 'Auf wie vielen Organisationen eine Zahl beruht, steht als Spanne da, etwa 30–49. Eine genaue Zahl würde helfen, jemanden herauszufinden.' },
    capped: { term: '< 5 % und > 95 %', text: 'Sehr kleine und sehr große Anteile werden nur als Grenze veröffentlicht. Gezeichnet sind sie in der Mitte dessen, was die Grenze offen lässt.' },
    carried: { term: 'Übernommen', text: 'Ein hohler Punkt oder ein Stern nach der Zahl der Beitragenden: Für eine neue Zahl hat sich zu wenig geändert, deshalb gilt die einer früheren Ausgabe.' },
    break: { term: 'Neue Fragen', text: 'Eine gestrichelte Linie quer durch einen Verlauf: Der Fragebogen hat sich geändert. Zahlen davor und danach beantworten nicht dieselben Fragen, deshalb verbindet sie keine Linie.' },
  },
  chart: {
    gauge: { title: 'Ihr Platz auf der Leiter', text: 'Die Schritte sind die Stufen, die niedrigste zuerst; Ihr Zeichen steht auf der eigenen. Darunter steht, wie viel der Gruppe hinter Ihnen, auf Ihrer Stufe und vor Ihnen liegt. Eine Spanne bedeutet, dass einer der Anteile nur als Grenze veröffentlicht ist.' },
    stages: { title: 'Stufen einer Gruppe', text: 'Der ganze Balken ist die Gruppe, jeder Teil eine Stufe, seine Länge der Anteil der Organisationen dort. Darunter ist jeder Anteil ein Punkt auf der Linie seines 95-%-Intervalls. Zeigen Sie auf einen Teil oder gehen Sie mit den Pfeiltasten, um ihn zu lesen.' },
    rows: { title: 'Stufen mehrerer Gruppen', text: 'Jeder Balken ist eine Gruppe, geteilt wie oben; vergleichen Sie, wo die kräftigeren Teile beginnen. Im Beispiel ist der Balken einer Branche schraffiert, weil zu wenige beigetragen haben, und die Zahlen einer anderen stammen aus einer früheren Ausgabe.' },
    multiples: { title: 'Ein kleines Diagramm je Stufe', text: 'Dieselben Gruppen in derselben Reihenfolge, ein Feld je Stufe. Ein Punkt ist der Anteil, die Linie sein 95-%-Intervall, und alle Felder haben denselben Maßstab. Wo sich die Linien zweier Gruppen kaum überlappen, unterscheiden sie sich deutlich.' },
    scores: { title: 'Werte nach Gruppe', text: 'Spalten sind Gruppen, Zeilen sind Dimensionen des Fragebogens. Die Zahl ist der Median der Werte von 0 bis 100: Die Hälfte der Gruppe liegt darunter. Je kräftiger der Ton, desto höher der Wert; wählen Sie eine Dimension, um die Gruppen danach zu ordnen.' },
    profile: { title: 'Ihr Profil neben einer Gruppe', text: 'Der senkrechte Strich ist der Median der Gruppe, der dicke Balken ihre mittlere Hälfte, der dünne die mittleren 80 %. Bei weniger Beitragenden wird weniger davon veröffentlicht, zumindest der Median. In einer Zeile ohne Ihr Zeichen haben Sie keinen Wert.' },
    number: { title: 'Die Verteilung einer Zahl', text: 'Jede Säule ist ein Bereich von Werten, so hoch wie der Anteil der Organisationen darin; alle Bereiche sind gleich breit gezeichnet. Darunter stehen Median, mittlere Hälfte und mittlere 80 %. Ein auslaufendes Ende liegt jenseits der letzten bekannten Grenze, und wie weit, ist nicht bekannt.' },
    levels: { title: 'Antworten auf einer Skala', text: 'Ein Balken für die ganze Gruppe, ein Ton je Antwort, die niedrigste zuerst. Die Liste darunter nennt die Antworten mit ihren Anteilen; Ihre eigene ist markiert. Der Satz darüber sagt, wie viele eine Stufe oder eine höhere erreicht haben.' },
    options: { title: 'Antworten mit Mehrfachauswahl', text: 'Hier hat jede Möglichkeit einen eigenen Balken, denn eine Organisation kann mehrere wählen: Die Anteile ergeben zusammen nicht 100 %. Die Linie am Ende eines Balkens ist das 95-%-Intervall. Was Sie gewählt haben, trägt Ihr Zeichen.' },
    compare: { title: 'Gruppen nebeneinander', text: 'Zwei bis vier Gruppen Ihrer Wahl, je ein Balken. Der Satz nennt einen Unterschied nur, wo sich die 95-%-Intervalle der beiden Gruppen nicht überlappen; ein kleinerer kann Zufall sein. Ihre eigene Stufe ist in jeder Gruppe markiert.' },
    medians: { title: 'Werte von Gruppen nebeneinander', text: 'Jede Form ist eine Gruppe und steht bei ihrem Median; die Linie dahinter ist ihre mittlere Hälfte. Ihr eigener Wert ist das Zeichen über allen. Werte haben kein Intervall, lesen Sie kleine Abstände deshalb nicht als Unterschiede.' },
    trend: { title: 'Von Ausgabe zu Ausgabe', text: 'Ein Feld je Stufe, ein Punkt je Ausgabe, das 95-%-Intervall als Band um die Linie. Hohle Punkte sind übernommen, eine schraffierte Spalte ist zurückgehalten, die gestrichelte Linie ist ein neuer Fragebogen. Ihr eigener Weg steht darüber.' },
  },
}; // prettier-ignore
