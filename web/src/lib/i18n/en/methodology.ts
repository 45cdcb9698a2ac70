import { counted } from '../plural.ts';

const organisations = (count: number): string => counted('en', count, { one: 'organisation', other: 'organisations' });
const points = (count: number): string => counted('en', count, { one: 'point', other: 'points' });
const quarters = (count: number): string => counted('en', count, { one: 'quarter', other: 'quarters' });

export const methodology = {
  title: 'How figures are made and protected',
  description: 'What is published, how it is protected, and what the protection does not promise: in plain words, with our own measurements.',
  contents: 'On this page',
  unknown: {
    title: 'There is no such policy',
    text: 'The address names a disclosure policy that this installation does not have.',
    go: 'See the policy in use',
  },
  brief: {
    title: 'In short',
    from: (n: number) => `Figures come from at least ${organisations(n)}.`,
    shifted: 'Every count is shifted by a small random amount, which is kept while the group is unchanged; the margin shown includes it.',
    exact: 'Counts are rounded, but not shifted.',
    gate: (n: number) => `A group is updated only when at least ${organisations(n)} in it have changed.`,
    limit: 'This makes it hard, not impossible, to work out one organisation:',
    measured: 'here is how our own attacks fared.',
    unmeasured: 'here is what it does not promise.',
    control: 'This policy is a negative control. It does not protect real organisations and publishes made-up ones only.',
  },
  version: {
    policy: 'Policy',
    attacks: 'Own attacks',
    measuredOn: (date: string) => `run on ${date}`,
    unmeasured: 'not run on this version yet',
    usedBy: 'Used by',
    nobody: 'no programme of this installation',
  },
  published: {
    title: 'What is published',
    lead: 'Organisations answer a questionnaire. Their answers stay in their own room. What is published are figures of whole groups: of all organisations, of one industry, size or region, and of combinations of these.',
    stages: { term: 'Stages', text: 'How many percent of a group are on each stage of a framework. For every group that can be shown.' },
    answers: {
      term: 'Answers',
      text: (depth: number) =>
        `How many percent gave each answer. ${depth < 3 ? `For groups cut by at most ${depth} of industry, size and region.` : 'For every group that can be shown.'}`,
    },
    scores: { term: 'Scores and measured numbers', text: 'The median and further quantiles; in large groups also how they spread over fixed ranges. For the same groups as answers.' },
    size: { term: 'Number of organisations', text: (band: string) => `Only as a band, such as ${band}.` },
    never: 'Never published: exact counts, means, smallest and largest values, ranks such as “7th of 31”, and counters that run live.',
    beside: 'Your own result is put beside a group in your browser. No part of the service brings the two together, and everybody is served the same figures.',
  },
  minima: {
    title: 'From how many organisations',
    lead: 'A figure is published only where enough organisations stand behind it. The finer the figure, the more it takes.',
    caption: 'What it takes to publish a figure',
    figure: 'Figure',
    least: 'Organisations, at least',
    depth: {
      0: 'Stages of all organisations',
      1: 'Stages of one industry, size or region',
      2: 'Stages of two of these combined',
      3: 'Stages of all three combined',
    },
    answers: 'Shares of answers',
    median: 'Median of a score or number',
    quartiles: 'Quartiles',
    tails: 'Outer tenths (P10, P90) and spread over ranges',
    you: (n: number) => `You count too: in a group of ${n} that you belong to, you see yourself and ${n - 1} others.`,
    answered: 'For answers, scores and numbers, only those who answered the question count. What decides is the published band, not the exact number.',
    alone: 'Such a threshold is not enough by itself. Whoever knows the exact counts of a group, and of all of it but one organisation, only has to subtract. The next sections are about that.',
  },
  shifts: {
    title: 'Every count is shifted a little',
    how: (most: number, share: string, reach: number) =>
      `Before anything is computed from it, every count gets a random shift of at most ${most} up or down. On average the shifts cancel out, and most are small: ${share} of them are at most ${reach} either way. A count never becomes negative.`,
    small: (js: number) => `Small results do not occur at all: no shifted count is from 1 to ${js}.`,
    kept: 'The shift follows from a secret key, from who is in the group, and from what each of them answered. As long as none of this changes it stays the same from edition to edition, so looking often does not wash it out. When somebody joins, leaves or answers differently, all counts of the group get new shifts at once, so no single count gives the change away.',
    apart: 'Each group is counted and shifted by itself. So parts need not add up: the industries together are not exactly all organisations.',
    none: 'Under this policy counts are not shifted. That is why it is used for made-up organisations only.',
  },
  rounding: {
    title: 'Rounding, limits and bands',
    shares: (coarse: number, fine: number, from: number) =>
      `Shares are rounded to steps of ${points(coarse)} in groups of fewer than ${organisations(from)}, and of ${points(fine)} in larger ones. The shares of a group add up to 100 before limits are applied.`,
    caps: (below: number, above: number) =>
      `A share under ${below}% only says “< ${below}%”, one over ${above}% only “> ${above}%”. 0% and 100% never appear: they would say something about every member. The limits are a matter of display; what protects are the shifts.`,
    quantiles: (coarse: number, fine: number, from: number) =>
      `Scores run from 0 to 100 and are counted in ten ranges. Their quantiles are rounded to ${points(coarse)} in groups of fewer than ${organisations(from)}, and to ${points(fine)} in larger ones. Measured numbers are counted in fixed ranges too; beyond the outermost edge only the edge is given.`,
    bands: 'The number of organisations is shown as one of these bands. It is shifted like every count; its lower end decides about rounding and minimum numbers.',
  },
  interval: {
    title: 'The 95% interval',
    what: 'Next to every share stands an interval. It allows for three things: those who take part are a sample, their counts are shifted, and the share is rounded. If the same were asked of many such samples, about 95 in 100 of these intervals would contain the share of all.',
    whatExact: 'Next to every share stands an interval. It allows for two things: those who take part are a sample, and the share is rounded. If the same were asked of many such samples, about 95 in 100 of these intervals would contain the share of all.',
    inputs: 'It is computed from what is published anyway, so it tells nothing more about anybody.',
    overlap: 'Where two intervals overlap widely, do not read a difference into them.',
    cannot: 'It cannot know who stayed away. Taking part is voluntary, and those who do may differ from those who do not.',
    formula: 'The formula',
  },
  example: {
    title: 'A worked example',
    start: (n: number, yes: number, no: number) =>
      `A made-up group has ${n} organisations. To one question, ${yes} say yes and ${no} say no. Nobody is told that.`,
    back: 'The other way round, every one of these shares can come from several different counts. So nobody can read a single answer from it.',
  },
  withheld: {
    title: 'When something is withheld',
    lead: 'What cannot be shown safely is hatched. The reason stands with it, and the nearest wider group that can be shown. The reason is coarse on purpose: it must not say something about anybody either.',
    reasons: {
      'too-few': {
        title: 'Too few contributors',
        text: () => 'Too few organisations have contributed for a figure that protects each of them. Before a group is shown for the first time, this reason stands for other shortages too, so that it tells less.',
      },
      'would-reveal': {
        title: 'Could reveal single answers',
        text: ({ sibling }: { sibling: number }) =>
          `Together with other published figures, this one would single out a few organisations. What is left of a wider group when the groups shown in it are taken away must be nobody, or at least ${organisations(sibling)}. Otherwise the smallest group that was never shown is withheld.`,
      },
      'not-refreshed': {
        title: 'Too little has changed',
        text: ({ gate }: { gate: number }) =>
          `Fewer than ${organisations(gate)} have changed for so long that the last figure is out of date. A new one would show what these few did. The group appears again once enough has changed.`,
      },
    },
    stays: 'Published stays published: a group that has been shown is not withheld later because of its neighbours. Its last figure is carried forward instead.',
  },
  editions: {
    title: 'Editions',
    quarter: 'Figures appear once a quarter, as an edition. An edition is closed, checked and published once. After that it never changes, neither for corrections nor for withdrawals.',
    window: 'It counts the latest answers of each organisation within a window of quarters, its own included. How long the window is belongs to the programme.',
    carried: 'A group that may not be updated is carried forward: its earlier figure stays, with the edition it dates from. When that edition falls out of the window, the figure is no longer shown.',
    late: 'Editions close in order. Answers for a quarter that is already closed count from the next edition on.',
    caption: 'Programmes under this policy',
    programme: 'Programme',
    windowOf: 'Window',
    quarters,
    latest: 'Latest edition',
    none: 'none yet',
  },
  gate: {
    title: 'When a group is updated',
    rule: (n: number) =>
      `A group is updated only when at least ${organisations(n)} in it have joined, left or changed an answer since it was last updated. Otherwise two editions side by side would show what a few of them did.`,
    nested: 'The same holds for the difference between a group and every wider one that is updated with it.',
    same: 'Answering again in the same way is no change.',
    newcomers: (share: string) =>
      `Once a group has been published, at most ${share} of it may be new in one edition. So nobody can quietly surround one organisation with made-up ones.`,
    none: 'This policy has no such rule: every change shows in the next edition.',
  },
  voice: {
    title: 'One voice per organisation',
    once: 'Every organisation counts once, whoever speaks for it. Organisations are checked before they are admitted. A register number, such as an LEI or a company number, tells when two accounts speak for the same one.',
    own: 'Of several quarters the newest counts. Within a quarter, what an organisation says itself comes before what an association or a consultancy says for it.',
  },
  submitting: {
    title: 'What submitting and withdrawing does',
    submit: 'When you submit, your answers are scored in your organisation’s own room. Without your name, under a pseudonym, they are then counted in the pool of the programme, from the next edition on. Notes stay in your room.',
    pool: 'The pool is pseudonymous, not anonymous: it holds answers, but not whose they are. It is never published; only editions are.',
    again: 'If you submit again within a quarter, the new answers replace the earlier ones.',
    withdraw: 'When you withdraw, later editions no longer count you, and older answers of yours do not come back. Editions already published stay as they are. A group you were counted in may be carried forward for a while: then its figure, too, stays as it was.',
  },
  limits: {
    title: 'What this does not promise',
  },
  measured: {
    title: 'How our own attacks fared',
    lead: 'We attack our own figures, as they are served. The attacker knows everything but the secret key: the method, who is in which group, and how common each stage is.',
    none: {
      title: 'Not measured yet for this version',
      text: (policy: string) =>
        `Our attacks have not been run on the policy ${policy} yet. We show no figures rather than figures of another version.`,
    },
  },
  policy: {
    title: 'The policy as data',
    text: 'All numbers on this page are read from the policy. A policy never changes under its name: what changes gets a new version, and every figure names the policy it was made under.',
    json: 'This policy as JSON',
    sources: 'Methods',
  },
}; // prettier-ignore
