import type { Catalogue } from '../catalogue.ts';

export const smallMultiples: Catalogue['smallMultiples'] = {
  axis: (percent) => `Skala: 0 bis ${percent}.`,
  detail: (name, share, interval) => `${name}: ${share}, 95-%-Intervall ${interval}`,
  withheld: (name, reason) => `${name}: zurückgehalten, ${reason}`,
  arrows: 'Pfeiltasten wechseln zwischen den Gruppen.',
};
