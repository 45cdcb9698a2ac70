import type { Catalogue } from '../catalogue.ts';

export const withheld: Catalogue['withheld'] = {
  reason: {
    'too-few': 'Zu wenige Organisationen haben beigetragen, um eine Zahl zu zeigen, die jede von ihnen schützt.',
    'would-reveal': 'Diese Zahl könnte erkennen lassen, was eine einzelne Organisation geantwortet hat.',
    'not-refreshed':
      'Seit der letzten Ausgabe hat sich zu wenig geändert: Eine neue Zahl würde zeigen, was einzelne Organisationen geändert haben.',
  },
  nothingWider: 'Auch keine größere Gruppe kann in dieser Ausgabe gezeigt werden.',
};
