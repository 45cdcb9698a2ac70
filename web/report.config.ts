import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The components of a report as one module that runs in a function: it turns a version into HTML and pictures. Everything
 * it needs is in it; a second build, since the site's own knows no library.
 */
export default defineConfig({
  root: at('.'),
  publicDir: false,
  plugins: [svelte({ configFile: false, compilerOptions: { css: 'external' } })],
  ssr: { noExternal: true },
  build: {
    ssr: at('src/lib/report/page/renderer.ts'),
    outDir: at('../build/report-renderer'),
    emptyOutDir: false,
    target: 'node24',
    minify: true,
    cssMinify: true,
    rolldownOptions: { output: { entryFileNames: 'renderer.js', codeSplitting: false } },
  },
});
