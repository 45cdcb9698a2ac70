import type { ReportWords } from './report-words.ts';

const said = (words: string) => () => words;

export const CHECKS_EN: ReportWords['checks'] = {
  'no-title': { found: said('The report has no title.'), mend: 'Give it a title.' },
  'no-summary': { found: said('The report has no summary.'), mend: 'Say in a few sentences what it finds.' },
  'no-authors': { found: said('Nobody is named as author.'), mend: 'Name at least one author, so that the report can be cited.' },
  'no-licence': { found: said('No licence is chosen.'), mend: 'Choose the licence readers may use text and data under.' },
  'no-blocks': { found: said('The report is empty.'), mend: 'Add a text or a figure, or begin with the automatic draft.' },
  'no-method': { found: said('There is no method note, so nothing leads to the methodology.'), mend: 'Add the method block: it is written by itself.' },
  'no-alt': { found: said('The figure has no alternative text.'), mend: 'Describe what the figure shows for readers who cannot see it.' },
  'unpublished-edition': { found: (about) => `The edition ${about} is not published.`, mend: 'Choose a published edition.' },
  'unknown-figure': { found: said('The edition has no such figure.'), mend: 'Choose the group and the table anew.' },
  'not-loaded': { found: said('The figures of this block could not be loaded.'), mend: 'Load the report again.' },
  'broken-binding': { found: (about) => `A bound number cannot be read: ${about}`, mend: 'Correct it, or insert it anew.' },
  'withheld-binding': { found: (about) => `A bound number is withheld: ${about}`, mend: 'Choose a wider group, or take the sentence out.' },
  'all-withheld': { found: (about) => `Everything this block would show is withheld: ${about}`, mend: 'Choose a wider group, or take the block out.' },
  'some-withheld': { found: (about) => `Part of what this block shows is withheld: ${about}`, mend: 'Check that the text does not speak of what cannot be seen.' },
  'no-caption': { found: said('There is no caption.'), mend: 'Say in a sentence what the reader should see.' },
  'no-intervals': { found: said('The intervals are hidden.'), mend: 'Show them, or make sure that no difference is read into the figures that they do not carry.' },
  'small-band': { found: (about) => `The figures rest on few contributors: ${about}.`, mend: 'Say so in the text, or choose a wider group.' },
  carried: { found: (about) => `Some figures were carried forward from an earlier edition: ${about}.`, mend: 'Do not describe them as new.' },
  'questionnaire-changed': { found: said('The figures come from different versions of the questionnaire.'), mend: 'Say so, and do not compare what is not comparable.' },
  'older-edition': { found: (about) => `The figures are not those of the report’s edition: ${about}.`, mend: 'Check that this is meant.' },
  'typed-number': { found: (about) => `A percentage is typed by hand: ${about}.`, mend: 'Bind it to the data, so that it cannot go stale, or name its source.' },
  'shown-markup': { found: said('Markup or an image stands in the text; readers will see it as characters.'), mend: 'Take it out; figures are inserted as blocks.' },
  'too-nested': { found: said('Lists or quotes are nested so deeply that the text is shown without formatting.'), mend: 'Use fewer levels.' },
  'empty-block': { found: said('The block is empty.'), mend: 'Fill it or take it out.' },
}; // prettier-ignore
