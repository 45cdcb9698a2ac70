import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { list, percent } from '#lib/i18n/format.ts';
import type { Extreme, Single, Spread } from './share-from.ts';

/** As many names as a sentence takes; more are counted. */
const NAMES = 3;

/** What a chart of several groups says, in a sentence; an order only where the intervals allow one. */
export function spreadFinding(t: Catalogue['stageRows'], language: string, stage: string, spread: Spread): string {
  const share = (value: number): string => percent(language, Math.round(value));
  const names = (extreme: Extreme): string =>
    extreme.names.length > NAMES ? t.groups(extreme.names.length) : list(language, extreme.names);
  switch (spread.status) {
    case 'none':
      return t.none;
    case 'one':
      return t.one(stage, spread.name, share(spread.share));
    case 'several': {
      const { highest, lowest, clear, apart } = spread;
      if (highest.share === lowest.share) return t.same(stage, share(highest.share));
      const told = (one: Extreme) => ({ names: names(one), share: share(one.share) });
      if (clear) return t.clear(stage, told(highest), told(lowest));
      if (!apart) return t.overlap(stage, told(highest), told(lowest));
      const single = ({ name, share }: Single) => told({ names: [name], share });
      return t.apart(stage, single(apart.ahead), single(apart.behind));
    }
  }
}
