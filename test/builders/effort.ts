import type { Locator } from 'playwright-core';

/**
 * Seconds of the keystroke-level model (Card, Moran and Newell, 1980): a key of an average typist, pointing at something,
 * pressing the button of a mouse, moving a hand between keyboard and mouse, and making up one's mind.
 */
const KEY = 0.28;
const POINT = 1.1;
const PRESS = 0.2;
const HAND = 0.4;
const MIND = 1.35;

/** Works a page as a person would, and counts what that takes. */
export class Effort {
  clicks = 0;
  keys = 0;
  readonly #begun = performance.now();

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  /** Clicks into the field first. Something pasted takes two keys, however long it is. */
  async fill(target: Locator, text: string, pasted = false): Promise<void> {
    await this.click(target);
    this.keys += pasted ? 2 : text.length;
    await target.fill(text);
  }

  /** Goes on writing where a text ends. */
  async append(target: Locator, text: string): Promise<void> {
    await this.click(target);
    this.keys += text.length + 1;
    await target.press('Control+End');
    await target.pressSequentially(text);
  }

  /** A list takes a click to open and one to choose. */
  async choose(target: Locator, value: string): Promise<void> {
    this.clicks += 2;
    await target.selectOption(value);
  }

  /** Seconds of this run: the service and the browser, without anybody who thinks. */
  get machine(): number {
    return (performance.now() - this.#begun) / 1000;
  }

  /** Seconds somebody would take who knows what to enter: estimated by the model, with the time of the machine. */
  get person(): number {
    return this.clicks * (MIND + HAND + POINT + PRESS) + this.keys * KEY + this.machine;
  }

  get told(): string {
    return `${this.clicks} clicks, ${this.keys} keys, ${this.machine.toFixed(1)} s of machine, about ${this.person.toFixed(0)} s for a person`;
  }
}
