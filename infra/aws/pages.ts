import { existsSync, globSync } from 'node:fs';

/** Paths of the pages that were prerendered, as a browser asks for them. */
export function prerendered(site: string | undefined): string[] {
  const files = site && existsSync(site) ? globSync('**/*.html', { cwd: site }) : [];
  const pages = files.map((file) => `/${file.replaceAll('\\', '/').replace(/\.html$/, '')}`);
  return pages.filter((page) => page !== '/200').sort();
}

/**
 * A CloudFront function that turns the path of a page into its file, and every path without a file into the app's shell.
 * CloudFront's own error pages would do so for the API's 404 as well. A page names its scripts as seen from its own address,
 * the shell from the root: so with a slash at its end a path is the shell's, which mends the address.
 */
export const pageFunction = (pages: readonly string[]): string => `
var pages = ${JSON.stringify(pages)};
function handler(event) {
  var request = event.request;
  var path = request.uri === '/' ? '/index' : request.uri;
  if (pages.includes(path)) request.uri = path + '.html';
  else if (!path.split('/').pop().includes('.')) request.uri = '/200.html';
  return request;
}
`;
