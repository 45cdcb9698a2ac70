import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IdentityAdmin } from '#functions/ports/identity.ts';
import { passwordFault } from '#shared/tenant/password-rules.ts';
import { sendPage, readForm } from './forms.ts';
import { alert, escape, field, pageOf } from './page.ts';
import type { People } from './people.ts';
import { wordsFor, type Refusal, type Words } from './words.ts';

/** Where people change their own password. */
export const PASSWORD_PATH = '/oidc/password';

interface Shown {
  readonly email: string;
  readonly refused?: Refusal | undefined;
}

const formPage = (words: Words, { email, refused }: Shown): string =>
  pageOf(
    words,
    words.changeHeading,
    `<h1>${words.changeHeading}</h1>
<p>${words.changeLead}</p>
${alert(refused && words.refused[refused])}
<form method="post" action="${PASSWORD_PATH}">
${field('email', words.email, `type="email" autocomplete="username" value="${escape(email)}"`)}
${field('password', words.present, 'type="password" autocomplete="current-password"')}
${field('next', words.next, 'type="password" autocomplete="new-password"')}
${field('again', words.again, 'type="password" autocomplete="new-password"')}
<button type="submit">${words.change}</button>
</form>
<footer><a href="/">${words.back}</a></footer>`,
  );

const donePage = (words: Words): string =>
  pageOf(
    words,
    words.changed,
    `<h1>${words.changeHeading}</h1>
<p class="good" role="status">${words.changed}</p>
<footer><a href="/">${words.back}</a></footer>`,
  );

/** Needs the present password, so that no other site can send the form in somebody's name; tries count as sign-ins. */
export async function changePassword(
  people: People,
  identity: Pick<IdentityAdmin, 'setPassword'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const words = wordsFor(undefined, request.headers['accept-language']);
  if (request.method !== 'POST') return sendPage(response, 200, formPage(words, { email: '' }));
  const form = await readForm(request);
  const [email, next] = [form('email', 254), form('next', 1000)];
  const refused = next !== form('again', 1000) ? 'different' : passwordFault(next, email);
  if (refused) return sendPage(response, 400, formPage(words, { email, refused }));
  const verified = await people.verify(email, form('password', 1000));
  if (verified.kind !== 'in') return sendPage(response, 401, formPage(words, { email, refused: verified.kind }));
  await identity.setPassword(email, next);
  sendPage(response, 200, donePage(words));
}
