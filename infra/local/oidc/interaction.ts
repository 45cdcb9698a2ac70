import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { readAddress } from '#functions/account/cookies.ts';
import { readForm, sendPage } from './forms.ts';
import { loginPage } from './login-page.ts';
import type { People } from './people.ts';
import { wordsFor } from './words.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The address somebody has just joined with in this browser. */
const addressOf = ({ headers }: IncomingMessage): string =>
  readAddress(headers.cookie?.split(';').map((one) => one.trim())).slice(0, 254);

/** The sign-in under way; undefined when it has expired, or another browser began it. */
async function detailsOf(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  try {
    return await provider.interactionDetails(request, response);
  } catch {
    return undefined;
  }
}

/** Shows the sign-in, takes what is typed in, and sends the browser back to whoever asked. */
export async function interact(
  provider: Provider,
  people: People,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const details = await detailsOf(provider, request, response);
  if (!details) return void response.writeHead(303, { location: '/?sign-in=expired' }).end();
  const { ui_locales: locales } = details.params;
  const words = wordsFor(text(locales), request.headers['accept-language']);
  const path = request.url ?? '';
  if (request.method !== 'POST') return sendPage(response, 200, loginPage(words, path, { email: addressOf(request) }));
  const form = await readForm(request);
  const email = form('email', 254);
  const verified = await people.verify(email, form('password', 1000));
  if (verified.kind !== 'in') return sendPage(response, 401, loginPage(words, path, { email, refused: verified.kind }));
  const login = { accountId: verified.subject, remember: false };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}
