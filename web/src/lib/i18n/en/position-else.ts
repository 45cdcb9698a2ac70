/** What the position page says when something is missing: no answers, no edition, a group that is withheld. */
export const positionElse = {
  withheldTitle: 'This group is withheld',
  tableWithheldTitle: 'The stages of this group are withheld',
  withheldWhy: 'Your own stage is known to you alone and is shown all the same.',
  notAssessed: {
    title: 'You have not been assessed yet',
    text: 'Answer the questionnaire to see your own stage in this chart. It takes about ten minutes and can be interrupted.',
    go: 'Answer the questionnaire',
  },
  reader: {
    title: 'No position of your own',
    text: 'Your organisation reads the benchmark and does not answer the questionnaire. You see what each group has published.',
  },
  noEdition: {
    title: 'No edition has been published yet',
    text: 'There is nothing to compare with until the first edition of this programme is out. Your own stage is shown above as soon as you have submitted your answers.',
  },
  notComparable: {
    title: 'Your answers cannot be compared with this edition',
    text: 'They answer another version of the questionnaire than this edition was asked with. Your own stage is shown; peers are shown without it.',
    go: 'Answer the present questionnaire',
  },
}; // prettier-ignore
