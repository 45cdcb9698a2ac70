/** Texts of the first screen of the position page. */
export const position = {
  title: 'My position',
  titleIn: (cohort: string, edition: string) => `My position: ${cohort}, ${edition}`,
  description: 'Your own stage next to your peers.',
  descriptionIn: (cohort: string, edition: string) =>
    `Where your organisation stands next to ${cohort} in the edition ${edition}, what changed, and what to do next.`,
  answer: {
    stage: (number: number, of: number, title: string) => `You are on stage ${number} of ${of}, ${title}.`,
    group: (cohort: string) => cohort,
    everybody: 'all organisations',
    between: (group: string, ahead: string, behind: string) => `${ahead} of ${group} are ahead of you, ${behind} behind.`,
    lowest: (group: string, ahead: string) => `${ahead} of ${group} are ahead of you.`,
    highest: (group: string, behind: string) => `No stage is higher; ${behind} of ${group} are behind you.`,
  },
  assessedFor: (period: string) => `From your answers for ${period}.`,
  side: { behind: 'behind you', same: 'on your stage', ahead: 'ahead of you', interval: 'Below each share stands its 95% interval.' },
  between: 'A range means that a small share is only published as a limit.',
  chartTitle: (cohort: string) => `Stages in the group ${cohort}`,
  interval: 'The line behind each dot is the 95% interval: the range in which the share of all such organisations plausibly lies.',
  older: (edition: string) => `You are looking at an older edition, ${edition}.`,
  latest: 'See the latest edition',
  carried: (edition: string) =>
    `Too little has changed in this group for a new figure: what you see was published with the edition ${edition}.`,
}; // prettier-ignore
