import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** What every page needs goes into one chunk: several small ones compress worse, and each costs a request. */
const SHELL =
  /node_modules[\\/](svelte|clsx|esm-env)[\\/]|src[\\/]lib[\\/](api[\\/]|ui[\\/]|url-state|programme|i18n[\\/](language|plural|format|speak))/;

export default defineConfig({
  environments: {
    client: {
      build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shell', test: SHELL }] } } } },
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
