import type { Plugin } from 'vite';

const ID = '\0vite/preload-helper.js';

/** What Vite gives every import that is made later: here with the style sheets of the part alone. */
const CODE = `const asked = new Map();
const there = (href) => [...document.querySelectorAll('link[rel=stylesheet]')].some((link) => link.href === href);
const fetched = (href) => new Promise((resolve, reject) => {
  if (there(href)) return resolve();
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href, onload: resolve, onerror: () => {
    link.remove();
    asked.delete(href);
    reject(new Error(href));
  } });
  document.head.append(link);
});
const once = (href) => {
  if (!asked.has(href)) asked.set(href, fetched(href));
  return asked.get(href);
};
export const __vitePreload = async (load, files = [], base = location.href) => {
  await Promise.all(files.map((file) => once(new URL(file, base).href)));
  return load();
};`;

/**
 * Vite's own helper also preloads scripts, which this site does without, knows nonces and speaks to handlers nobody has:
 * 0.6 kB gzip on every page. Whoever turns `modulePreload` on takes this plugin out.
 */
export function styleSheets(): Plugin {
  return {
    name: 'tidemark:style-sheets',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    load: (id) => (id === ID ? CODE : undefined),
  };
}
