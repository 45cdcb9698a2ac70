import type { Catalogue } from './catalogue.ts';
import { assess } from './de/assess.ts';
import { basics } from './de/basics.ts';
import { industries } from './de/industries.ts';
import { landing } from './de/landing.ts';
import { position } from './de/position.ts';

export const de: Catalogue = { ...basics, industries, landing, position, assess };
