import type { Block, BlockOf } from '#shared/contracts/report-block-schemas.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { CohortKey } from '#shared/kernel/ids.ts';
import { ALL } from '#shared/release/cohort.ts';
import { bound } from '#shared/report/draft/bind.ts';
import type { ReportSubject } from './subject.ts';

/** Blocks that stand and fall together: a section with a figure that is withheld is left out whole. */
export type Section = readonly Block[];

const at = ({ edition }: ReportSubject, cohort: CohortKey = ALL) => ({ home: edition, edition, cohort });

/** The head of the report. That its organisations are made up is the first thing it says. */
export const TITLE = 'Social business maturity of synthetic organisations';
export const SUBTITLE =
  'What a benchmark report looks like when every number in it is bound to protected, published figures. Edition of {{edition}}.';
export const AUTHORS: ReportBody['authors'] = [{ name: 'Tidemark demonstration', affiliation: '' }];

export const summaryOf = (headline: string): string =>
  `No organisation in this report exists: a program made them up, so its figures say nothing about the world. ${headline} Every share comes with its interval, every group only where nobody in it can be recognised.`;

/** What the headline number stands beside. */
export const headlineNumbers = (about: ReportSubject): Block[] => [
  keyNumber(about, 'dormant-number', 'dormant', 'on “{{stage stage=dormant}}”, the lowest stage'),
  keyNumber(about, 'empowered-number', 'empowered', 'on “{{stage stage=empowered}}”, the highest stage'),
];

const keyNumber = ({ edition }: ReportSubject, id: string, stage: string, label: string): Block => ({
  ...{ kind: 'key-number', id, edition, cohort: ALL, label, intervals: true },
  measure: { of: 'stage', framework: 'groundswell', stage },
});

/** What the report finds, in a few lines taken from its own findings. */
export function mainPoints(draft: readonly Block[]): Section {
  const findings = draft.flatMap((block) => (block.kind === 'figure' && isByGroup(block) ? [block.caption] : []));
  const changes = draft.find(({ id }) => id === 'changes-text');
  const points = [
    ...findings,
    FRAMEWORKS_POINT,
    ...(changes?.kind === 'text' ? [movementPoint(changes.markdown)] : []),
  ];
  const markdown = points.map((point) => `- ${point}`).join('\n');
  return [{ kind: 'text', id: 'main-points', heading: 'Main points', markdown }];
}

const isByGroup = ({ spec }: BlockOf<'figure'>): boolean => spec.chart === 'stages-by';

const FRAMEWORKS_POINT =
  'Which framework is used matters: {{share stage=dormant}} stand on the lowest stage of {{framework framework=groundswell}}, {{share stage=not-ready framework=readiness}} on the lowest of {{framework framework=readiness}}, with the same answers.';

/** The largest movement, or the sentence that there is none. */
function movementPoint(markdown: string): string {
  const [largest] = markdown.split('\n').filter((one) => one.startsWith('- '));
  const [first] = markdown.split('\n\n');
  return largest ? `Most clearly moved since the edition before: ${largest.slice(2)}.` : (first ?? '');
}

/** Lowest and highest stage of each framework. */
const FRAMEWORKS = [
  ['groundswell', 'dormant', 'empowered'],
  ['journey', 'listen-or-broadcast', 'deliver'],
  ['transformation', 'not-started', 'innovation-integration'],
  ['program-levels', 'playground', 'integrated'],
  ['readiness', 'not-ready', 'ready'],
] as const;

const frameworkRow = ([framework, lowest, highest]: (typeof FRAMEWORKS)[number]): string => {
  const cell = (stage: string) =>
    `{{stage stage=${stage} framework=${framework}}}: {{share stage=${stage} framework=${framework}}} ({{interval stage=${stage} framework=${framework}}})`;
  return `| {{framework framework=${framework}}} | ${cell(lowest)} | ${cell(highest)} |`;
};

/** The same answers by every framework of the questionnaire. */
export const frameworksSection = ({ edition }: ReportSubject): Section => [
  {
    kind: 'text',
    id: 'frameworks-text',
    heading: 'One set of answers, five frameworks',
    markdown: [
      'Five published frameworks are computed from the same answers, each by its own rules. A ladder lets nobody onto a stage who misses one of its criteria; a score adds up what is there. So the same organisations look advanced by one framework and hardly begun by another. With intervals in brackets:',
      ['| Framework | Lowest stage | Highest stage |', '| --- | --- | --- |', ...FRAMEWORKS.map(frameworkRow)].join(
        '\n',
      ),
      'Stages of two frameworks mean different things. Their shares stand side by side here to show just that, not to be weighed against each other.',
    ].join('\n\n'),
  },
  {
    kind: 'figure',
    id: 'readiness-figure',
    spec: { chart: 'stages', edition, cohorts: [ALL], framework: 'readiness' },
    caption:
      'By {{framework framework=readiness}}, a score, {{share stage=ready framework=readiness}} are “{{stage stage=ready framework=readiness}}”, {{edition}}.',
    alt: 'Bar for each stage of {{framework framework=readiness}}: {{share stage=not-ready framework=readiness}} not ready, {{share stage=partly-ready framework=readiness}} partly ready, {{share stage=ready framework=readiness}} ready.',
    intervals: true,
  },
];

/** The largest industry beside everybody. */
export function industrySection(about: ReportSubject): Section {
  const { edition, framework, stage, industry } = about;
  if (!industry) return [];
  const name = bound.cohort({ cohort: industry });
  const [own, all] = [industry, ALL].map((cohort) => {
    const there = at(about, cohort);
    return { share: bound.share(there, framework, stage), interval: bound.interval(there, framework, stage) };
  });
  const stageName = bound.stage(framework, stage);
  return [
    {
      kind: 'text',
      id: 'largest-text',
      heading: 'The largest industry, beside everybody',
      markdown: `More organisations have answered in the group “${name}” than in any other industry: ${bound.band(at(about, industry))} of them. ${own?.share} of them are on the stage “${stageName}” (interval ${own?.interval}), against ${all?.share} of everybody (interval ${all?.interval}). An industry is part of everybody, so the two move together; what counts is whether the intervals part.`,
    },
    {
      kind: 'comparison',
      id: 'largest-comparison',
      measure: { of: 'stage', framework, stage },
      sides: [
        { edition, cohort: industry },
        { edition, cohort: ALL },
      ],
      caption: `Share on the stage “${stageName}” in the group “${name}” and among everybody, {{edition}}.`,
      intervals: true,
    },
  ];
}

/** One question, as an example of what lies behind the stages. */
export const objectivesSection = ({ edition }: ReportSubject): Section => [
  {
    kind: 'text',
    id: 'objectives-text',
    heading: 'What they want from it',
    markdown:
      'Behind every stage stand answers to single questions, and each of them can be read on its own. “{{question question=S5}}” was asked with several answers possible: {{answer question=S5 answer=awareness}} want to become better known (interval {{interval question=S5 answer=awareness}}), {{answer question=S5 answer=service}} to serve customers better (interval {{interval question=S5 answer=service}}). The shares add up to more than the whole, since one organisation may want several things.',
  },
  {
    kind: 'figure',
    id: 'objectives-figure',
    spec: { chart: 'answers', edition, cohorts: [ALL], table: 'S5' },
    caption: 'What social media is meant to achieve: share of all organisations that chose each aim, {{edition}}.',
    alt: 'One bar for each aim with its interval; {{answer question=S5 answer=awareness}} chose awareness, {{answer question=S5 answer=service}} service.',
    intervals: true,
  },
];

/** The course over every edition so far. */
export function courseSection(about: ReportSubject): Section {
  const { edition, first, framework, stage } = about;
  if (!first) return [];
  const then = { ...at(about), edition: first };
  const stageName = bound.stage(framework, stage);
  const share = (place: typeof then) =>
    `${bound.share(place, framework, stage)} (interval ${bound.interval(place, framework, stage)})`;
  return [
    {
      kind: 'text',
      id: 'course-text',
      heading: 'The course so far',
      markdown: `In the first edition, ${bound.edition(then)}, ${share(then)} of all organisations were on the stage “${stageName}”; in the present one it is ${share(at(about))}. An edition counts who has answered within a year, so neighbouring points share most of their organisations and cannot jump.`,
    },
    {
      kind: 'figure',
      id: 'course-figure',
      spec: { chart: 'trend', edition, from: first, cohorts: [ALL], framework, stage },
      caption: `${bound.framework(framework)}: share of all organisations on the stage “${stageName}”, ${bound.edition(then)} to {{edition}}.`,
      alt: `A point with its interval for each edition, from ${bound.share(then, framework, stage)} in ${bound.edition(then)} to ${bound.share(at(about), framework, stage)} in {{edition}}.`,
      intervals: true,
    },
  ];
}

export const METHOD_NOTES = `The organisations of this report were drawn by a program from a fixed seed. Each industry leans to lower or higher stages, larger organisations lean a little higher, and between two editions some of them move by a stage, mostly upwards. From there on everything is real: the questionnaire is scored, contributions cross into the pool without their names, editions are closed, protected and published as they are in every other programme.

The report was begun as an automatic draft and completed by hand. Numbers in its sentences are bound to published figures and cannot be mistyped. Whether a difference is called clear is decided by rule: the two intervals must not overlap.`;

export const REFERENCES: Section = [
  {
    kind: 'references',
    id: 'references',
    items: [
      'Altimeter, Charlene Li (2011): Ready or Not: Priming Your Organization for Social Media Success. Behind “Readiness”.',
      'Forrester, Kate Leggett (2011): Maturing Social Media Initiatives. Behind “Groundswell”.',
      'James Leavesley, CrowdControlHQ (2015): The key to social media management success – understanding the journey. Behind “Journey”.',
      'Alex Steinberg, with Edelman Consulting (2015): Understand Social media and drive transformation. Behind “Transformation”.',
      'Unnamed author (2014): How Advanced is Your Company’s Social Media Program? Behind “Programme levels”.',
      'United Nations Statistics Division: International Standard Industrial Classification (ISIC), Revision 5; Standard Country or Area Codes (M49).',
    ].map((text) => ({ text, address: null })),
  },
];
