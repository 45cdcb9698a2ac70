/**
 * How likely so many of several people are of stage 0 and so many of stage 1, each with chances of their own:
 * `[first][second]`, one person added after the other. Example: two with ½, ½, 0 give ¼ for (0, 2), ½ for (1, 1), ¼ for (2, 0).
 */
export function countChances(people: readonly ArrayLike<number>[]): Float64Array[] {
  const width = people.length + 1;
  let chances = Array.from({ length: width }, () => new Float64Array(width));
  (chances[0] as Float64Array)[0] = 1;
  for (const [first = 0, second = 0, third = 0] of people.map((own) => Array.from(own)))
    chances = chances.map((row, i) =>
      row.map((p, j) => p * third + (chances[i - 1]?.[j] ?? 0) * first + (row[j - 1] ?? 0) * second),
    );
  return chances;
}
