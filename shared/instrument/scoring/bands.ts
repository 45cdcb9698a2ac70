/** Sums of decimals fall short by rounding errors: 0.7 + 0.1 is less than 0.8. A total this near a bound has reached it. */
const ROUNDING = 1e-9;

/** Whether a total is at or above a bound as people reckon. */
export const reaches = (total: number, bound: number): boolean => total >= bound - ROUNDING;

/** The highest band a total reaches; what lies below the lowest one counts as the lowest. */
export const bandOf = (bands: readonly { readonly from: number }[], total: number): number =>
  Math.max(
    0,
    bands.findLastIndex(({ from }) => reaches(total, from)),
  );
