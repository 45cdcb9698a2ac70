import type { Ladder } from '../definition.ts';
import type { Report } from './report.ts';

/** The floor asks for nothing; every stage above it for something. */
export function checkLadder({ stages }: Ladder, at: string, { fault }: Report): void {
  stages.forEach(({ code, criteria }, s) => {
    const place = `${at}/stages/${s}/criteria`;
    if (s === 0 && criteria.length > 0) fault(place, 'the first stage is the floor and has no criteria');
    if (s > 0 && criteria.length === 0) fault(place, `stage "${code}" needs a criterion of its own`);
  });
}
