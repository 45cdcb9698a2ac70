/** A made-up group asked a question with two answers: large enough for a group, small enough to show what protects it. */
export const MADE_UP = { yes: 9, no: 15 } as const;
