import { INDUSTRIES, REGIONS, SIZES } from '../../kernel/codes.ts';
import { flatCodes, makeLattice } from './lattice.ts';

/** The 1,127 cohorts of the product's registry over its 792 base cells, in the order of `latticeIndex` and `cellIndex`. */
export const REGISTRY_LATTICE = makeLattice([INDUSTRIES, SIZES, REGIONS].map(({ length }) => flatCodes(length)));
