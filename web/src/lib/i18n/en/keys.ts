import { counted } from '../plural.ts';

const days = (count: number) => counted('en', count, { one: 'day', other: 'days' });
const hours = (count: number) => counted('en', count, { one: 'hour', other: 'hours' });

export const keys = {
  title: 'API keys',
  lead: 'For programs that push assessments or read figures. A key is shown once, when it is made; its prefix stays visible.',
  none: 'There is no key.',
  key: 'Key',
  scopes: 'May',
  state: 'State',
  lastUsed: 'Last used',
  expires: 'Expires',
  doing: 'Actions',
  active: 'Active',
  expired: 'Expired',
  revoked: 'Revoked',
  replaced: (prefix: string) => `followed by ${prefix}`,
  soon: (count: number) => (count === 0 ? 'today' : `in ${days(count)}`),
  created: (date: string) => `created ${date}`,
  former: (count: number) => `Show ${count} that no longer work`,
  of: (action: string, name: string) => `${action}: ${name}`,
  rotate: 'Rotate',
  revoke: 'Revoke',
  make: {
    open: 'Create a key',
    title: 'Create an API key',
    name: 'What it is for',
    nameHelp: 'For example: nightly upload. You will recognise the key by it.',
    nameWrong: 'Say what the key is for.',
    scopes: 'What it may do',
    scopesHelp: 'As little as it needs.',
    scopesWrong: 'Choose at least one.',
    days: 'It works for',
    daysOf: days,
    go: 'Create key',
  },
  made: {
    title: 'Keep this key now',
    label: (name: string) => `Key “${name}”`,
    note: 'It is shown this once. Put it where the program finds it, never into source code or a mail.',
    use: 'It is sent with every request:',
    done: 'I have kept it',
  },
  turning: {
    title: (name: string) => `Rotate “${name}”`,
    text: 'A new key with the same rights is made. The old one works on for a while, so that nothing breaks until the new one is in place.',
    overlap: 'The old key works for another',
    overlapOf: (count: number) => (count === 0 ? 'nothing: it ends at once' : count % 24 === 0 && count > 24 ? days(count / 24) : hours(count)),
    go: 'Rotate',
  },
  ending: {
    title: (name: string) => `Revoke “${name}”?`,
    text: 'It stops working within seconds, for good. Whatever uses it will be refused.',
    done: (name: string) => `“${name}” was revoked`,
  },
}; // prettier-ignore
