import { isIPv4, isIPv6 } from 'node:net';

/** The network an address is in, for accounts of who did what: /24 or /48, never a whole address. Example: 203.0.113.7 is 203.0.113.0/24. */
export function networkOf(address: string): string {
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped) return networkOf(mapped);
  return isIPv6(address) ? `${firstGroups(address)}::/48` : 'unknown';
}

/** The first three groups, with `::` written out; those that are left empty are 0. */
function firstGroups(address: string): string {
  const [before = '', after] = address.split('::');
  const head = before ? before.split(':') : [];
  const tail = after ? after.split(':') : [];
  const zeros = after === undefined ? [] : new Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail]
    .slice(0, 3)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
