import type { Spoken } from '../languages.ts';

export const language: Spoken = { name: 'Deutsch', quarter: (number, year) => `${number}. Quartal ${year}` };
