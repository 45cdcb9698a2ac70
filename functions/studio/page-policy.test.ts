import { expect, test } from 'vitest';
import { pagePolicy, servedPolicy } from './page-policy.ts';

const page = '<head><title>x</title><script type="application/ld+json">{"a":1}</script><style>p{}</style><style>a{}</style></head><body><p>x</p><script>run()</script></body></html>\n'; // prettier-ignore

// printf 'p{}' | openssl dgst -sha256 -binary | base64, and so on
const OWN =
  "default-src 'none'; style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; script-src 'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='; img-src 'self' data:; base-uri 'none'; form-action 'none'"; // prettier-ignore

test('a page may use its style sheets and its script, by hash, and data blocks are not scripts', () => {
  expect(pagePolicy(page)).toBe(OWN);
});

test.each([
  ['a script among the words', page.replace('<p>x', '<p><script>evil()</script>x')],
  ['a script that is not closed', page.replace('<p>x', '<p><script>evil()')],
  ['a style sheet among the words', page.replace('<p>x', '<p><style>*{display:none}</style>x')],
  ['a title that ends itself', page.replace('<title>x', '<title></title><style>*{display:none}</style><script>evil()</script>')],
  ['the end of a page before its end', page.replace('<p>x', '<p><script>evil()</script></body></html>x')],
])('%s does not vouch for itself', (_, spoilt) => {
  expect(pagePolicy(spoilt)).toBe(OWN);
}); // prettier-ignore

test('a page with nothing of its own may use nothing', () => {
  expect(pagePolicy('<body>text</body>')).toBe("default-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'none'"); // prettier-ignore
});

test('what is put in front of a page is admitted beside its own, and framing is said in any case', () => {
  expect(servedPolicy("default-src 'none'; style-src 'sha256-a'", "'none'", 'b{}')).toMatch(/^default-src 'none'; style-src 'sha256-[^']{44}' 'sha256-a'; frame-ancestors 'none'$/); // prettier-ignore
  expect(servedPolicy("default-src 'none'", '*', 'b{}')).toMatch(/^default-src 'none'; style-src 'sha256-[^']{44}'; frame-ancestors \*$/); // prettier-ignore
  expect(servedPolicy("default-src 'none'", "'self'")).toBe("default-src 'none'; frame-ancestors 'self'");
});
