import stored from './tables.json' with { type: 'json' };
import type { PerturbationTable } from './table.ts';

/** The tables policies name, as thresholds. `infra/disclosure/solve-tables.ts` writes them and a test solves them again. */
export const PERTURBATION_TABLES: readonly PerturbationTable[] = stored;

export const findPerturbationTable = (id: string): PerturbationTable | undefined =>
  PERTURBATION_TABLES.find((table) => table.id === id);
