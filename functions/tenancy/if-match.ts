/** The version an `If-Match` header names; `any` for `*`, undefined where it names none. */
export function versionAsked(header: string | undefined): number | 'any' | undefined {
  if (header === '*') return 'any';
  const version = /^"(\d{1,9})"$/.exec(header ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
}
