const NAME = 'tidemark.last-report';

/** The report a figure was last added to from this browser. */
export function lastUsed(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

export function rememberUsed(slug: string): void {
  try {
    localStorage.setItem(NAME, slug);
  } catch {
    // Without storage the last change decides.
  }
}
