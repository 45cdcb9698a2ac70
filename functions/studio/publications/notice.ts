import type { Locale } from '#shared/contracts/tenant-schemas.ts';
import type { ChangedFigure } from '#shared/report/compare/changed-figures.ts';
import { escapeMarkup } from '#shared/report/escape.ts';
import { NOTICE_SLOT } from '../publish-report/renderer.ts';
import { PAGE_WORDS } from './words.ts';

/** Colours stand back behind the page's own in print and where people choose theirs. */
export const NOTICE_STYLE =
  '.report-notice{border:2px solid;border-radius:.375rem;padding:.75rem 1rem;margin:1rem auto;max-width:44rem;font-size:1rem;line-height:1.5}.report-notice p,.report-notice ul{margin:.25rem 0}.report-notice a{color:inherit}';

export interface Superseded {
  readonly language: Locale;
  /** The latest version, and where it is read. */
  readonly version: number;
  readonly address: string;
  /** What differs between the version that is read and the latest one, with what the figures are called. */
  readonly changes: readonly (ChangedFigure & { readonly caption: string })[];
}

/** What stands in front of a version that was superseded. */
export function supersededNotice({ language, version, address, changes }: Superseded): string {
  const words = PAGE_WORDS[language];
  const items = changes.map(({ caption, change }) => `<li>${escapeMarkup(caption)} (${words.change[change]})</li>`);
  const list = items.length > 0 ? `<p>${words.changes}</p><ul>${items.join('')}</ul>` : `<p>${words.noChanges}</p>`;
  const link = `<a href="${escapeMarkup(address)}">${words.latest}</a>`;
  return notice(`<p><strong>${words.superseded(version)}</strong> ${link}</p>${list}`);
}

/** What stands in front of a draft. */
export const reviewNotice = (language: Locale): string =>
  notice(`<p><strong>${PAGE_WORDS[language].reviewed}</strong></p>`);

const notice = (content: string): string =>
  `<!--notice--><style>${NOTICE_STYLE}</style><aside class="report-notice">${content}</aside><!--/notice-->`;

/** A stored page with a notice in its slot. Taking out what stands between the two comments gives the stored page again. */
export const withNotice = (html: string, text: string): string => html.replace(NOTICE_SLOT, () => text);

/** The page as stored. */
export const withoutNotice = (html: string): string =>
  html.replace(/<!--notice--><style>.*?<!--\/notice-->/s, () => NOTICE_SLOT);
