import type { Catalogue } from '../i18n/catalogue.ts';
import type { AuditView } from './api.ts';

type Words = Catalogue['audit'];

/** `user:3f…` as the person it is, where their name is known, else by id. */
export function actorText(t: Words, actor: string, nameOf: (user: string) => string | undefined): string {
  const [kind, id] = split(actor);
  if (kind === 'user') return nameOf(id) ?? t.user(id);
  return kind === 'key' ? t.key(id) : t.system;
}

/** `invitation:9k…` in words; a kind without words stays as it is, and no target is the organisation itself. */
export function targetText(t: Words, target: string | null, nameOf: (user: string) => string | undefined): string {
  if (target === null) return t.itself;
  const [kind, id] = split(target);
  if (kind === 'user' || kind === 'person') return nameOf(id) ?? t.user(id);
  return Object.hasOwn(t.kinds, kind) ? `${t.kinds[kind as keyof Words['kinds']]} ${id}` : target;
}

/** Codes that say more: `roles owner, state active`. */
export const detailText = (detail: AuditView['detail']): string =>
  Object.entries(detail)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

function split(text: string): readonly [kind: string, id: string] {
  const colon = text.indexOf(':');
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
}
