import type { ItemChanger } from './item-reader.ts';
import { accessKeys } from './keys.ts';

const MINUTE = 60;
/** Seconds it is remembered that a key was used: longer than any key lives. */
const KEPT = 400 * 86_400;
/** Keys an instance remembers to have noted. */
const NOTED = 1000;

/** Notes the minute a key was used in: one write a minute of each instance, however many requests. `now` is in seconds. */
export function noteUse(items: ItemChanger, table: string, now: () => number) {
  const noted = new Map<string, number>();
  return async (id: string): Promise<void> => {
    const minute = now() - (now() % MINUTE);
    if (noted.get(id) === minute) return;
    if (noted.size >= NOTED) noted.clear();
    noted.set(id, minute);
    await items.change(table, accessKeys.use(id), {
      update: 'SET usedAt = :minute, expires = :expires',
      condition: 'attribute_not_exists(usedAt) OR usedAt < :minute',
      values: { ':minute': minute, ':expires': minute + KEPT },
    });
  };
}

/** Notes that a session was used; one that has ended stays ended. */
export const noteSeen =
  (items: ItemChanger, table: string) =>
  async (hash: string, now: number): Promise<void> => {
    await items.change(table, accessKeys.session(hash), {
      update: 'SET seen = :now',
      condition: 'attribute_exists(pk) AND seen < :now',
      values: { ':now': now },
    });
  };
