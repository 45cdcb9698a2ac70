// @ts-check

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The bootstrap runs before anything is installed: built-ins only, and no syntax newer than Node 20. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @param {...string} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);
