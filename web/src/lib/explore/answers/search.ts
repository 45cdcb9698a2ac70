import type { Text } from '#shared/instrument/definition.ts';
import type { Question } from '#lib/charts/AnswerBars/answer.ts';

/** Questions in which every word of the search occurs, in the question, its help, its answers or its code. */
export function searchQuestions(
  questions: readonly Question[],
  search: string,
  say: (text: Text | undefined) => string,
): Question[] {
  const words = plain(search).split(/\s+/u).filter(Boolean);
  return questions.filter((question) => {
    const text = plain(textsOf(question, say).join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Without capitals and accents: who types "ausserhalb" or "cafe" finds both spellings. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');

function textsOf(question: Question, say: (text: Text | undefined) => string): string[] {
  const answers = question.kind === 'scale' ? question.levels : question.kind === 'multi' ? question.options : [];
  return [question.code, say(question.question), say(question.help), ...answers.map(({ text }) => say(text))];
}
