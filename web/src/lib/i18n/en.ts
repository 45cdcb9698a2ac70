import { assess } from './en/assess.ts';
import { basics } from './en/basics.ts';
import { industries } from './en/industries.ts';
import { landing } from './en/landing.ts';
import { position } from './en/position.ts';

/** The whole catalogue. Pages load only their own part of it. */
export const en = { ...basics, industries, landing, position, assess };
