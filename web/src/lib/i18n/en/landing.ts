export const landing = {
  title: 'Tidemark: how far have others come?',
  description: 'Dated, protected benchmarks of organisational maturity, by industry, size and region.',
  headline: 'How far have others come, and where do you stand?',
  what: 'Organisations answer a short questionnaire about how they work. Tidemark shows each of them its own stage next to its peers, and shows everybody the shares of whole groups.',
  assess: 'Assess your organisation',
  position: 'See your position',
  all: { title: 'Where organisations stand', lead: 'Share of organisations on each stage.' },
  industries: {
    title: 'By industry',
    lead: 'Each bar is one industry, split by stage. Where too little can be shown safely, the bar is hatched and says why.',
  },
  sort: {
    label: 'Order',
    industry: 'By name',
    share: (stage: string) => `By share of ${stage} and above`,
  },
  none: {
    title: 'No edition has been published yet',
    text: 'Figures appear here once the first edition is out. Organisations can already contribute.',
  },
  read: {
    title: 'How to read this',
    interval: { term: '95% interval', text: 'Those who take part are a sample. If the same were asked of many such samples, about 95 in 100 of these intervals would contain the share of all. Where two intervals overlap widely, do not read a difference into them.' },
    withheld: { term: 'Withheld', text: 'A figure stays unpublished when it rests on too few organisations or could be used to work out a single answer. The reason is given, with the nearest wider group that can be shown.' },
    band: { term: 'Number of contributors', text: 'How many organisations a figure rests on is published as a band, such as 30–49, because exact numbers would help to single somebody out.' },
    edition: { term: 'Edition', text: 'Figures come out once a period, dated and final. Later answers and withdrawals count from the next edition on.' },
  },
}; // prettier-ignore
