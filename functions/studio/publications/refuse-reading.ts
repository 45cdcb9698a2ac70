import { problem, type Reply } from '../../http/reply.ts';
import type { StoredPublication } from '../../stores/publication-item.ts';
import type { Unreadable } from './open-publication.ts';
import { plainPage } from './plain-page.ts';
import { dayText, PAGE_WORDS } from './words.ts';

/** Why a report cannot be read, as a page in its language; `path` is where to come back to after signing in. */
export function refusePage(refusal: Unreadable, path: string): Reply {
  if (refusal.why === 'missing') return missingPage();
  const { publication } = refusal;
  const { language } = publication;
  const words = PAGE_WORDS[language];
  const site = { text: words.toSite, href: '/' };
  switch (refusal.why) {
    case 'signed-out': {
      const [title, text, link] = words.signIn;
      const links = [{ text: link, href: `/v1/account/sign-in?to=${encodeURIComponent(path)}` }, site];
      return plainPage(401, { language, title, text, links }, { 'www-authenticate': 'Bearer' });
    }
    case 'forbidden': {
      const [title, text] = words.forbidden;
      return plainPage(403, { language, title, text, links: [site] });
    }
    case 'withdrawn':
      return withdrawnPage(publication);
  }
}

/** Nobody can tell in which language whoever lost the way reads. */
export function missingPage(): Reply {
  const [title, text] = PAGE_WORDS.en.missing;
  return plainPage(404, { language: 'en', title, text, links: [{ text: PAGE_WORDS.en.toSite, href: '/' }] });
}

function withdrawnPage({ language, title, withdrawnAt, withdrawnReason }: StoredPublication): Reply {
  const words = PAGE_WORDS[language];
  const [heading, text] = words.withdrawn(dayText(language, withdrawnAt ?? ''));
  const links = [{ text: words.toSite, href: '/' }];
  return plainPage(410, { language, title: `${heading}: ${title}`, text, quote: withdrawnReason ?? '', links });
}

/** The same for programs. */
export function refuseData(refusal: Unreadable): Reply {
  switch (refusal.why) {
    case 'missing':
      return problem('not-found', 'There is no such report, version or file.');
    case 'signed-out':
      return problem('signed-out', 'This report is for members.', undefined, { 'www-authenticate': 'Bearer' });
    case 'forbidden':
      return problem('forbidden', 'The organisation is not active, or the key does not cover benchmarks.');
    case 'withdrawn':
      return problem('gone', `The report was withdrawn: ${refusal.publication.withdrawnReason ?? ''}`);
  }
}
