/** The question an element belongs to. */
export const questionOf = (element: Element | null): string | undefined =>
  element?.closest<HTMLElement>('[data-question]')?.dataset['question'];

const elementOf = (code: string) => document.querySelector<HTMLElement>(`[data-question="${CSS.escape(code)}"]`);

/** Moves focus into a question: to its answer, or to where one can be given. False where it is not on the page. */
export function focusQuestion(code: string): boolean {
  const question = elementOf(code);
  const control = question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector('input');
  if (!question || !control) return false;
  control.focus({ preventScroll: true });
  reveal(question);
  return true;
}

/** Scrolls only where something is out of sight, and at once: a keyboard is faster than a smooth scroll. */
function reveal(question: HTMLElement): void {
  const { top, bottom } = question.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight - 48) question.scrollIntoView({ block: 'start', behavior: 'instant' });
}

export const focusNote = (code: string): void => document.getElementById(`note-${code}`)?.focus();

/** Moves focus to the heading of what has just come on screen. */
export function focusHeading(scroll: boolean): void {
  const heading = document.getElementById('part-title');
  heading?.focus({ preventScroll: true });
  if (scroll) heading?.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Whether a question can be seen, so that a key may answer it although nothing in it has focus. */
export function isInView(code: string): boolean {
  const box = elementOf(code)?.getBoundingClientRect();
  return box !== undefined && box.top < innerHeight * 0.75 && box.bottom > 0;
}
