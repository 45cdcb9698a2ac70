import { alert, escape, field, pageOf } from './page.ts';
import type { Refusal, Words } from './words.ts';

/** What is filled in, and why the form comes back. */
export interface LoginForm {
  readonly email: string;
  readonly refused?: Refusal | undefined;
}

/** The embedded identity provider's sign-in; on AWS it is Cognito's. */
export const loginPage = (words: Words, action: string, { email, refused }: LoginForm): string =>
  pageOf(
    words,
    words.signIn,
    `<h1>${words.heading}</h1>
<p>${words.lead}</p>
${alert(refused && words.refused[refused])}
<form method="post" action="${escape(action)}">
${field('email', words.email, `type="email" autocomplete="username" value="${escape(email)}"${email ? '' : ' autofocus'}`)}
${field('password', words.password, `type="password" autocomplete="current-password"${email ? ' autofocus' : ''}`)}
<button type="submit">${words.signIn}</button>
</form>
<footer><a href="/oidc/password">${words.changeHeading}</a></footer>`,
  );
