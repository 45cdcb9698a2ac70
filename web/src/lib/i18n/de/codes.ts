import { CODES_DE } from '#shared/report/words/codes-de.ts';
import type { Catalogue } from '../catalogue.ts';

export const codes: Catalogue['codes'] = {
  ...CODES_DE,
  dimension: { industry: 'Branche', size: 'Größe', region: 'Region' },
  any: { industry: 'Alle Branchen', size: 'Alle Größen', region: 'Alle Regionen' },
};
