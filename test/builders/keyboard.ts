import type { Page } from 'playwright-core';
import type { Answer } from '#shared/instrument/answers.ts';
import type { Indicator, NumberIndicator } from '#shared/instrument/definition.ts';

/** Somebody at a keyboard without a mouse: presses keys one by one, and counts them. */
export interface Typist {
  readonly presses: number;
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses a key until this has focus. */
  reach(selector: string, key?: 'Tab' | 'Shift+Tab'): Promise<void>;
  /** The code of the question that has focus. */
  question(): Promise<string | undefined>;
  /** Answers the question that has focus and goes on; undefined leaves it out. */
  answer(indicator: Indicator, answer: Answer | undefined): Promise<void>;
}

export function typistAt(page: Page): Typist {
  let presses = 0;
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      presses += 1;
      await page.keyboard.press(key);
    }
  };
  const typist: Typist = {
    get presses() {
      return presses;
    },
    press,
    type: async (text) => press(...text),
    async reach(selector, key = 'Tab') {
      for (let i = 0; i < 400; i++) {
        if ((await page.locator(':focus').and(page.locator(selector)).count()) > 0) return;
        await press(key);
      }
      throw new Error(`${key} never reaches ${selector}`);
    },
    question: async () =>
      (await page.locator('[data-question]:focus-within').getAttribute('data-question', { timeout: 2000 })) ??
      undefined,
    async answer(indicator, answer) {
      if (answer === undefined) return press('Enter');
      if (indicator.kind === 'number') return answerNumber(typist, indicator, answer);
      if (answer === 'dont-know') return press('d');
      if (answer === 'not-applicable') return press('x');
      if (Array.isArray(answer)) return select(typist, indicator, answer);
      return press(indicator.kind === 'yes-no' ? (answer === 1 ? '1' : '2') : String(Number(answer) + 1));
    },
  };
  return typist;
}

/** A number field keeps letters for itself: there "don’t know" is reached by Tab. An unusual number is confirmed. */
async function answerNumber(typist: Typist, { code, plausible }: NumberIndicator, answer: Answer): Promise<void> {
  if (typeof answer !== 'number') {
    await typist.reach(`#q-${code}-${String(answer)}`);
    return typist.press('Space', 'Enter');
  }
  await typist.type(String(answer));
  await typist.press('Enter');
  if (plausible && (answer < plausible.min || answer > plausible.max)) await typist.press('Enter');
}

/** Nine options have a digit; those beyond are reached by Tab. */
async function select(typist: Typist, indicator: Indicator, answer: readonly string[]): Promise<void> {
  if (indicator.kind !== 'multi') throw new Error(`${indicator.code} takes no selection`);
  if (answer.length === 0) return typist.press('0');
  for (const [at, { code }] of indicator.options.entries()) {
    if (!answer.includes(code)) continue;
    if (at < 9) await typist.press(String(at + 1));
    else {
      await typist.reach(`#q-${indicator.code}-${code}`);
      await typist.press('Space');
    }
  }
  await typist.press('Enter');
}
