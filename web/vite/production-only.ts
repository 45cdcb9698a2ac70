import type { Plugin } from 'vite';

const IMPORT = /import \{ (?:BROWSER, )?DEV \} from 'esm-env';/;

/**
 * Svelte and SvelteKit ask an imported constant whether they are being developed with. Chunks are made before the branches
 * it closes are dropped, so what only these use would be handed from the shell to other chunks and stay. As a constant of
 * the module it is seen in time.
 */
export function productionOnly(): Plugin {
  return {
    name: 'tidemark:production-only',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform: {
      filter: { id: /node_modules[\\/](svelte|@sveltejs[\\/]kit)[\\/]/, code: IMPORT },
      handler: (code) => ({
        code: code.replace(IMPORT, (found) =>
          found.includes('BROWSER') ? `import { BROWSER } from 'esm-env'; const DEV = false;` : 'const DEV = false;',
        ),
        map: null,
      }),
    },
  };
}
