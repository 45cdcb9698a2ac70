/** What single questions say when there is something beside the choices: last time, and a number. */
export const assessQuestion = {
  earlier: {
    line: (period: string) => `Last time (${period}):`,
    same: 'Same as last time',
    none: 'not asked or not answered',
    loading: 'Last time: loading …',
    take: 'Take over',
    takeLabel: (question: string) => `Take over last time’s answer: ${question}`,
  },
  number: {
    label: (unit: string) => `Number (${unit})`,
    range: (from: string, to: string) => `From ${from} to ${to}.`,
    decimals: (count: number) =>
      count === 0 ? 'Whole numbers.' : `At most ${count} decimal ${count === 1 ? 'place' : 'places'}.`,
    fault: {
      'not-a-number': 'This is not a number, so it is not saved. Write it like this: 1,234.5.',
      'out-of-range': 'This is outside the range, so it is not saved.',
      'too-fine': 'This has too many decimal places, so it is not saved.',
    },
    doubt: (from: string, to: string) =>
      `Unusual: nearly all organisations lie between ${from} and ${to}. Please check the number and its unit.`,
    right: 'Yes, it is right',
    rightKey: 'or press Enter again',
  },
};
