import type { Spoken } from '../languages.ts';

export const language: Spoken = { name: 'English', quarter: (number, year) => `Q${number} ${year}` };
