import type { Catalogue } from '../catalogue.ts';

export const stageRows: Catalogue['stageRows'] = {
  clear: (stage, highest, lowest) =>
    `Ab ${stage}: am höchsten in ${highest.names} (${highest.share}), am niedrigsten in ${lowest.names} (${lowest.share}).`,
  overlap: (stage, highest, lowest) =>
    `Ab ${stage}: von ${lowest.share} (${lowest.names}) bis ${highest.share} (${highest.names}). Die Intervalle überlappen sich, also liegt keine Gruppe klar vorn.`,
  apart: (stage, ahead, behind) =>
    `Ab ${stage}: Klar auseinander liegen ${ahead.names} (${ahead.share}) und ${behind.names} (${behind.share}).`,
  same: (stage, share) => `Ab ${stage}: ${share} in jeder Gruppe, die gezeigt wird.`,
  one: (stage, name, share) => `Ab ${stage}: ${share} in der einzigen Gruppe, die gezeigt wird (${name}).`,
  none: 'Keine dieser Gruppen kann in dieser Ausgabe gezeigt werden.',
  groups: (count) => `${count} Gruppen`,
  from: (edition) => `aus: ${edition}`,
  carried: '* Aus einer früheren Ausgabe: In dieser Gruppe hat sich für eine neue Zahl zu wenig geändert.',
};
