import { counted } from '../plural.ts';

const size = (bytes: number) =>
  bytes < 1_000_000
    ? `${new Intl.NumberFormat('en').format(Math.ceil(bytes / 1000))} kB`
    : `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`;

/** Sections of the settings that are loaded when they are opened. */
export const settingsLater = {
  usage: {
    title: 'Usage',
    lead: (plan: string) => `What your organisation uses of its plan (${plan}).`,
    own: 'Your organisation has limits of its own, other than those of the plan.',
    requests: (day: string) => `Requests by key on ${day} (UTC)`,
    resets: 'Counted anew every day at midnight UTC.',
    perMinute: 'Requests by key a minute',
    perMinuteText: (count: number) => `At most ${counted('en', count, { one: 'request', other: 'requests' })} a minute`,
    people: 'People and open invitations',
    keys: 'Keys that work',
    of: (used: string, most: string) => `${used} of ${most}`,
    full: 'The limit is reached.',
    over: 'Who asks more often gets the answer 429, which says in Retry-After when to ask again. Nothing is lost by it. What people do in the browser is not counted.',
    more: 'Your administrator can raise the limits.',
  },
  audit: {
    title: 'Log',
    lead: 'Who did what in your organisation, and when. Answers are never part of it. Entries cannot be changed: each one seals those before it.',
    verify: {
      title: 'How to check that nothing was changed',
      text: 'Save the whole log and check it with the open source program, “npm run audit -- verify FILE”, or have it checked by whoever runs this service. Keep the last seal: then nothing can be cut off unnoticed either. The seal of each entry is a SHA-256 over the seal before it and the entry itself.',
    },
  },
  contributions: {
    title: 'Contributions',
    lead: 'What your organisation has contributed, and where it counts.',
    none: 'Nothing has been contributed to this programme yet.',
    go: 'Answer the questionnaire',
    period: 'Period',
    state: 'State',
    states: { submitted: 'Contributed', withdrawn: 'Withdrawn' },
    on: (day: string) => `on ${day}`,
    counts: 'Counts',
    from: (period: string) => `from edition ${period}`,
    in: (editions: string) => `in ${editions}, published`,
    not: 'in no later edition',
    withdraw: 'Withdraw',
    withdrawLabel: (programme: string, period: string) => `Withdraw the contribution to ${programme} for ${period}`,
    doing: 'Actions',
    history: 'All revisions',
    historyLabel: (programme: string) => `All revisions in ${programme}`,
    ask: {
      title: (period: string) => `Withdraw the contribution for ${period}?`,
      later: 'Later editions no longer count it.',
      stays: (editions: string) => `It stays in what is published already: ${editions}. Published editions never change.`,
      unpublished: 'It is in no published edition: nothing of it will ever be counted.',
      draft: 'Your draft stays. While the period is open you can submit again.',
      go: 'Withdraw',
    },
    outdated: 'Meanwhile somebody in your organisation submitted or withdrew. Nothing was changed; look at what stands now.',
    done: (period: string) => `Withdrawn: ${period}`,
    agreed: 'What was agreed to with each submission',
    partner: 'A partner contributes for others, row by row. Every upload has a report, with a file of its rows, on the import page.',
    partnerGo: 'To the import page',
    noneAtAll: 'Organisations of your kind contribute nothing.',
  },
  data: {
    title: 'Data and leaving',
    lead: 'Everything that is kept about your organisation, to take away or to end.',
    export: {
      title: 'Export everything',
      text: 'One file (JSON, one entry a line) with all that is kept about your organisation: profile and its history, people, keys without their secrets, uploads, drafts, and every revision of every contribution. The log has a file of its own. That an export was made is noted there.',
      go: 'Export',
      busy: (bytes: number) => `Exporting … ${size(bytes)}`,
      done: (bytes: number) => `Saved as a file of ${size(bytes)}.`,
      cancel: 'Stop',
    },
    leave: {
      title: 'Leave',
      text: 'Your organisation leaves this installation. When you confirm:',
      steps: {
        access: 'Nobody of your organisation can sign in any more, and no key works. This takes hold within seconds.',
        contributions: 'All contributions are withdrawn: later editions no longer count them. Published editions stay as they are.',
        back: 'For 30 days the administrator can bring everything back, the contributions included.',
        erased: 'After that everything is erased: profile, people, keys, drafts, answers. What stays is the log, without names.',
      },
      first: 'Export your data first: afterwards you cannot get at it.',
      open: 'Leave …',
      ask: (name: string) => `Leave with ${name}?`,
      askText: (id: string) => `Access ends at once for everybody in your organisation, and its contributions are withdrawn. To confirm, type its identifier, ${id}.`,
      go: 'Leave for good',
      done: (name: string) => `${name} has left`,
      doneText: 'You are signed out, and so is everybody in your organisation. Contributions are being withdrawn.',
      until: (day: string) => `Until ${day} the administrator can bring everything back. After that it is erased.`,
      home: 'To the benchmark',
    },
  },
}; // prettier-ignore
