import type { Plugin } from 'vite';

/**
 * The reader of CSV files is published for loaders of every age and for none of today's. Taken as it is, it brings the
 * bundler's helpers for such modules to every page, since there is one chunk of helpers for all. Whoever replaces it takes
 * this plugin out.
 */
export function umdAsModule(): Plugin {
  return {
    name: 'tidemark:umd-as-module',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform: {
      filter: { id: /node_modules[\\/]papaparse[\\/]papaparse/ },
      handler: (code) => ({
        code: `const module = { exports: {} };\nconst { exports } = module;\n${code}\nexport default module.exports;`,
        map: null,
      }),
    },
  };
}
