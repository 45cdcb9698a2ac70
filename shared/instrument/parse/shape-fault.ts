import type * as z from 'zod/mini';
import { listed } from '../check/report.ts';

type Issue = z.core.$ZodIssue;

/** What an issue of the schema means to who wrote the file. `input` is the whole file. */
export function shapeFault(issue: Issue, input: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined
        ? 'is missing'
        : `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `has ${listed(issue.keys)}, which nobody reads here`;
    case 'too_small':
      return `must ${bound(issue.origin, issue.inclusive === false ? 'more than' : 'at least', Number(issue.minimum))}`;
    case 'too_big':
      return `must ${bound(issue.origin, 'at most', Number(issue.maximum))}`;
    case 'invalid_value':
      return `must be ${listed(issue.values.map(String), 'or')}`;
    case 'invalid_format':
      return `must look like ${'pattern' in issue && issue.pattern ? issue.pattern : issue.format}`;
    case 'invalid_key':
      return 'is no key of this kind: must be a code, or a language like "en"';
    case 'invalid_union':
      return unionFault(issue);
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  record: 'an object',
  object: 'an object',
  array: 'a list',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function bound(origin: string, relation: string, limit: number): string {
  if (origin === 'string') return `have ${relation} ${limit} characters`;
  return origin === 'array' ? `have ${relation} ${limit} entries` : `be ${relation} ${limit}`;
}

/** Either the key that tells the kinds apart is wrong, or none of the kinds fits. */
function unionFault(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : undefined;
  if (options) return `must be ${listed(options, 'or')}`;
  const needed = issue.errors.flatMap((issues) =>
    issues.flatMap(({ code, path }) => (code === 'invalid_type' && path.length === 1 ? [String(path[0])] : [])),
  );
  return needed.length > 1
    ? `must have exactly one of ${listed([...new Set(needed)], 'or')}`
    : 'mixes several kinds in one';
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | null | undefined)?.[key], input);
