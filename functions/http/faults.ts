import type * as z from 'zod/mini';
import { escapePointer } from './read-json.ts';
import type { Fault } from './reply.ts';

type Issue = z.core.$ZodIssue;

/** Schema issues as faults: pointer and rule, never the value. `prefix` is where the value stands. */
export const faultsOf = (issues: readonly Issue[], prefix = ''): Fault[] =>
  issues.slice(0, 50).flatMap((issue) => faultOf(issue, prefix));

function faultOf(issue: Issue, prefix: string): Fault[] {
  const pointer = prefix + issue.path.map((part) => `/${escapePointer(String(part))}`).join('');
  if (issue.code === 'unrecognized_keys')
    return issue.keys
      .slice(0, 20)
      .map((key) => ({ pointer: `${pointer}/${escapePointer(key)}`, detail: 'is not a known field' }));
  return [{ pointer, detail: sentence(issue) }];
}

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${article(issue.expected)}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unit(issue.origin)}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${unit(issue.origin)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'regex'
        ? `must match ${issue.pattern ?? 'its pattern'}`
        : `must be a valid ${issue.format}`;
    case 'invalid_union':
      return 'has none of the accepted forms';
    case 'invalid_key':
      return 'has a key that is not accepted';
    case 'custom':
      return issue.message && issue.message !== 'Invalid input' ? issue.message : 'is not accepted';
    default:
      return 'is not accepted';
  }
}

const article = (type: string): string =>
  type === 'int' ? 'a whole number' : /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;

const unit = (origin: string): string => (origin === 'string' ? ' characters' : origin === 'array' ? ' items' : '');
