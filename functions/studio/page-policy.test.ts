import { expect, test } from 'vitest';
import { pagePolicy, servedPolicy } from './page-policy.ts';

const page = '<head><style media="print">p{}</style><style>a{}</style><script type="application/ld+json">{"a":1}</script></head><body><script>run()</script></body>'; // prettier-ignore

test('a page may use what stands in it, by hash, and data blocks are not scripts', () => {
  // printf 'p{}' | openssl dgst -sha256 -binary | base64, and so on
  expect(pagePolicy(page)).toBe(
    "default-src 'none'; style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; script-src 'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='; img-src 'self' data:; base-uri 'none'; form-action 'none'", // prettier-ignore
  );
});

test('a page with nothing of its own may use nothing', () => {
  expect(pagePolicy('<body>text</body>')).toBe("default-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'none'"); // prettier-ignore
});

test('what is put in front of a page is admitted beside its own, and framing is said in any case', () => {
  expect(servedPolicy("default-src 'none'; style-src 'sha256-a'", "'none'", 'b{}')).toMatch(/^default-src 'none'; style-src 'sha256-[^']{44}' 'sha256-a'; frame-ancestors 'none'$/); // prettier-ignore
  expect(servedPolicy("default-src 'none'", '*', 'b{}')).toMatch(/^default-src 'none'; style-src 'sha256-[^']{44}'; frame-ancestors \*$/); // prettier-ignore
  expect(servedPolicy("default-src 'none'", "'self'")).toBe("default-src 'none'; frame-ancestors 'self'");
});
