import { pointerTo } from '../check/report.ts';

/** Where a text is no JSON, or JSON of which a reader would lose a part. */
export interface JsonFault {
  /** Of the value being read. */
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly detail: string;
}

/** White space, then one token or nothing. */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null))?/y; // eslint-disable-line no-control-regex

/** Deeper than any definition, and not so deep that a recursive reader gives up. */
const DEEPEST = 64;

/** An object or list that is being read: the keys so far, or how many entries. */
interface Level {
  readonly keys: Set<string> | undefined;
  at: string | number;
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

/**
 * The first place where a text is no JSON (`JSON.parse` does not always say), a key occurs twice (`JSON.parse` keeps the
 * last in silence), or nesting gets too deep. Undefined when there is none.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const levels: Level[] = [];
  let expected: Expected = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const [all = '', mark, quoted, plain] = TOKEN.exec(text) ?? [];
    const at = TOKEN.lastIndex - (mark ?? quoted ?? plain ?? '').length;
    const fault = (detail: string): JsonFault => ({ pointer: pointerOf(levels), ...placeOf(text, at), detail });
    if (all === '' || (!mark && !quoted && !plain)) {
      const isEnd = at >= text.length || text.slice(at).trim() === '';
      if (isEnd && expected === 'nothing') return undefined;
      return fault(
        isEnd ? `ends where ${WORDS[expected]} should be` : `has ${shown(text, at)} where ${WORDS[expected]} should be`,
      );
    }
    const next = step(levels, expected, mark, quoted);
    if (next === undefined) return fault(`has ${shown(text, at)} where ${WORDS[expected]} should be`);
    if (next === 'twice') return fault('is there twice: only the last one would count');
    if (levels.length > DEEPEST) return fault(`is nested more than ${DEEPEST} levels deep`);
    expected = next;
  }
}

const WORDS: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  key: 'a key in quotes',
  'key or }': 'a key in quotes or "}"',
  ':': '":"',
  ', or end': '"," or the end of the object or list',
  nothing: 'nothing more',
};

/** Takes one token; undefined when it is not one of those expected. */
function step(levels: Level[], expected: Expected, mark = '', quoted = ''): Expected | 'twice' | undefined {
  const level = levels.at(-1);
  switch (expected) {
    case ':':
      return mark === ':' ? 'value' : undefined;
    case ', or end':
      return mark === ',' ? another(level) : close(levels, mark);
    case 'key or }':
      return mark === '}' ? close(levels, mark) : takeKey(level, quoted);
    case 'key':
      return takeKey(level, quoted);
    case 'nothing':
      return undefined;
    default:
      return expected === 'value or ]' && mark === ']' ? close(levels, mark) : takeValue(levels, mark);
  }
}

function takeKey(level: Level | undefined, quoted: string): Expected | 'twice' | undefined {
  if (!level?.keys || quoted === '') return undefined;
  const key = JSON.parse(quoted) as string;
  level.at = key;
  if (level.keys.has(key)) return 'twice';
  level.keys.add(key);
  return ':';
}

function takeValue(levels: Level[], mark: string): Expected | undefined {
  if (mark === '{') levels.push({ keys: new Set(), at: '' });
  else if (mark === '[') levels.push({ keys: undefined, at: 0 });
  else return mark === '' ? afterValue(levels) : undefined;
  return mark === '{' ? 'key or }' : 'value or ]';
}

const afterValue = (levels: readonly Level[]): Expected => (levels.length === 0 ? 'nothing' : ', or end');

function another(level: Level | undefined): Expected {
  if (typeof level?.at !== 'number') return 'key';
  level.at++;
  return 'value';
}

function close(levels: Level[], mark: string): Expected | undefined {
  if (mark !== (levels.at(-1)?.keys ? '}' : ']')) return undefined;
  levels.pop();
  return afterValue(levels);
}

const pointerOf = (levels: readonly Level[]): string => pointerTo(levels.flatMap(({ at }) => (at === '' ? [] : [at])));

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The beginning of what is there. */
const shown = (text: string, at: number): string => JSON.stringify(/^(?:\w{1,20}|.)/su.exec(text.slice(at))?.[0] ?? '');
