import { SIZES, type Size } from '../kernel/codes.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

/** A value of ours, and what was done to get there; null where it was ours already. */
export interface Mapped<T> {
  readonly value: T;
  readonly says: string | null;
}

const ABSENT = `must be a number of persons employed or one of ${SIZES.join(', ')}`;

/** "320", "1,200", "1.200", "1 200", "1’200": whole numbers only, so a separator before three digits groups thousands. */
const NUMBER = String.raw`\d{1,9}|\d{1,3}(?:[.,'’\s]\d{3}){1,2}`;
const SPELLING = new RegExp(
  `^(${NUMBER})(?:\\s*(?:-|–|—|to|bis)\\s*(${NUMBER})|\\s*(\\+|plus|and more|or more|und mehr|oder mehr))?$`,
);

/** A size class in any spelling, a number of persons employed, or a range of them that lies within one class. */
export function readSize(cell: string): Result<Mapped<Size>, string> {
  const own = SIZES.find((size) => size === cell);
  if (own) return ok({ value: own, says: null });
  const [, from, to, open] = SPELLING.exec(cell.trim().toLowerCase()) ?? [];
  if (!from) return fail(ABSENT);
  const least = countOf(from);
  const most = open ? Infinity : countOf(to ?? from);
  const size = classOf(Math.max(1, most));
  if (most < least || least + most === 0 || size !== classOf(Math.max(1, least))) return fail(ABSENT);
  const said = shown(least, most);
  return ok({ value: size, says: said === size ? null : `size ${said} → ${size}` });
}

const countOf = (number: string): number => Number(number.replace(/\D/g, ''));

const shown = (least: number, most: number): string =>
  least === most ? String(least) : most === Infinity ? `${least}+` : `${least}-${most}`;

/** The last class whose least number is not above this one. */
const classOf = (count: number): Size => SIZES.findLast((size) => Number.parseInt(size, 10) <= count) ?? '1-9';
