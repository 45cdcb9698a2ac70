import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/**
 * What (nearly) every page needs goes into one chunk: several small ones compress worse, and each costs a request. Parts
 * of `ui` that only some pages use, those for running something or those with figures, stay with these.
 */
const SHELL = new RegExp(
  [
    'node_modules/(svelte/(?!.*bindings/select)|clsx/|esm-env/|@sveltejs/kit/src/exports/internal/)',
    'vite/preload-helper',
    'src/lib/(api/|ui/(?!ActionFailed|Badge|Confirm|DataTable|Dialog|EditionSwitch|FrameworkSwitch|Field|LaterDialog|Pager|RowActions|SaveAddress|SecretOnce|Toast|enough|faults|pages|poll|toast)|url-state|programme|i18n/(language|plural|format|speak))',
    'shared/kernel/(codes|result)[.]',
  ]
    .join('|')
    .replaceAll('/', '[\\\\/]'),
);

/** What the pages that show figures share; the others have no use for it. */
const FIGURES =
  /src[\\/]lib[\\/](cohort[\\/]|charts[\\/](stage|Figure[\\/](Figure|SourceLine|MethodLink|TableView|source)[.]))|shared[\\/]release[\\/](cohort|place|cell)[.]/;

export default defineConfig({
  environments: {
    client: {
      build: {
        // Only style sheets: lists of every page's scripts would be a part of every other page.
        modulePreload: false,
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'shell', test: SHELL },
                { name: 'figures', test: FIGURES },
              ],
            },
          },
        },
      },
    },
  },
  plugins: [
    sveltekit({
      adapter: adapter({ fallback: '200.html', precompress: true }),
      // Everything comes from one origin; the boot script of each page is admitted by its hash.
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute there is: SvelteKit's own live region that announces a change of page.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'base-uri': ['none'],
          'form-action': ['self'],
        },
      },
      // The service is no part of the build: links to it are right although nothing answers while pages are prerendered.
      prerender: {
        handleHttpError: ({ path, message }) => {
          if (!path.startsWith('/v1/')) throw new Error(message);
        },
      },
      version: { pollInterval: 0 },
    }),
  ],
});
