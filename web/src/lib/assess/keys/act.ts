import type { Answer } from '#shared/instrument/answers.ts';
import type { Indicator } from '#shared/instrument/definition.ts';
import { choicesOf, waysOf } from '../question/choices.ts';
import { beside, nextOpen, type Section } from '../sections/sections.ts';
import type { Work } from '../work.svelte.ts';
import { focusQuestion, isInView, questionOf } from './focus.ts';
import type { Command } from './keys.ts';

export interface Situation {
  readonly work: Work;
  /** The section on screen; undefined on a view without questions. */
  readonly section: Section | undefined;
  /** Says what a key answered, for who cannot see it. */
  readonly announce: (indicator: Indicator, answer: Answer) => void;
  readonly help: () => void;
  /** Opens the note of a question. */
  readonly note: (code: string) => void;
  /** Shows a section or the review, and moves focus to a question of it or else to its heading. */
  readonly goTo: (section: string, question?: string) => void;
}

/** Does what a key asks for. False where it asks for nothing here, so that the browser may have the key. */
export function act(command: Command, situation: Situation): boolean {
  const { work } = situation;
  const focused = questionOf(document.activeElement);
  switch (command.to) {
    case 'help':
      situation.help();
      return true;
    case 'open':
      return go(situation, nextOpen(work.indicators, work.draft.answers, focused ?? before(situation)));
    case 'nextSection':
      return goToSection(situation, 1);
    case 'previousSection':
      return goToSection(situation, -1);
    case 'leave':
      return focused !== undefined && focusQuestion(focused);
    default:
      return inSection(command, situation, focused);
  }
}

function inSection(command: Command, situation: Situation, focused: string | undefined): boolean {
  const { work, section } = situation;
  if (!section) return false;
  // Nothing is focused: the first open question is meant. One that is out of sight is only brought into view.
  const current =
    focused ?? nextOpen(section.indicators, work.draft.answers, undefined)?.code ?? section.indicators[0]?.code;
  const indicator = section.indicators.find(({ code }) => code === current);
  if (!indicator) return false;
  if (focused === undefined && (command.to === 'next' || command.to === 'previous' || !isInView(indicator.code)))
    return focusQuestion(indicator.code);
  if (command.to === 'next' || command.to === 'previous')
    return step(situation, indicator, command.to === 'next' ? 1 : -1);
  if (command.to === 'note') situation.note(indicator.code);
  else answer(command, situation, indicator);
  return true;
}

/** Gives an answer and goes on; a selection stays until somebody goes on. */
function answer(command: Command, situation: Situation, indicator: Indicator): void {
  const { work } = situation;
  const given = answerOf(command, work, indicator);
  if (!given) return;
  delete work.typed[indicator.code];
  work.draft.set(indicator.code, given.answer);
  if (given.answer !== undefined) situation.announce(indicator, given.answer);
  if (given.stays) focusQuestion(indicator.code);
  else step(situation, indicator, 1);
}

interface Given {
  readonly answer: Answer | undefined;
  /** More may be selected. */
  readonly stays: boolean;
}

function answerOf(command: Command, work: Work, indicator: Indicator): Given | undefined {
  if (command.to === 'last') {
    const answer = work.earlierOf(indicator.code);
    return answer === undefined ? undefined : { answer, stays: false };
  }
  const present = work.draft.answers[indicator.code];
  const key = command.to === 'choose' ? command.key : undefined;
  const choice = [...choicesOf(indicator, present), ...waysOf(indicator, present)].find((one) => one.key === key);
  if (!choice || key === undefined) return undefined;
  const stays = Array.isArray(choice.answer) && choice.answer.length > 0;
  // A key gives an answer; only an option is given up by it again.
  return { answer: stays ? choice.next : choice.answer, stays };
}

/** To the question beside, beyond the last one of a section to the next section, and at the end to the review. */
function step(situation: Situation, indicator: Indicator, by: 1 | -1): boolean {
  const next = beside(situation.work.indicators, indicator, by);
  if (next) return go(situation, next);
  if (by === 1) situation.goTo('review');
  return true;
}

/** To a question, wherever it is; without one to the review. */
function go(situation: Situation, indicator: Indicator | undefined): boolean {
  if (!indicator) situation.goTo('review');
  else if (!focusQuestion(indicator.code)) situation.goTo(indicator.dimension, indicator.code);
  return true;
}

function goToSection(situation: Situation, by: 1 | -1): boolean {
  const { work, section } = situation;
  const next = section ? beside(work.sections, section, by) : by === -1 ? work.sections.at(-1) : undefined;
  if (next) situation.goTo(next.code);
  else if (by === 1) situation.goTo('review');
  return true;
}

/** The last question before the section on screen, so that "next open" starts with it. */
function before({ work, section }: Situation): string | undefined {
  const first = section?.indicators[0];
  return first && beside(work.indicators, first, -1)?.code;
}
