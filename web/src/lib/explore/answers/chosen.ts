interface Topic {
  readonly code: string;
}

/** The topic of the question an address names, else the one it names itself, else the first. */
export const chosenTopic = <T extends Topic>(
  topics: readonly T[],
  questions: readonly { readonly code: string; readonly dimension: string }[],
  question: string | null,
  topic: string | null,
): T | undefined => {
  const sought = questions.find(({ code }) => code === question)?.dimension ?? topic;
  return topics.find(({ code }) => code === sought) ?? topics[0];
};
