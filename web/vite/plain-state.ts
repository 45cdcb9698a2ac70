import type { Plugin } from 'vite';

const ID = '\0plain-state';

const CODE = `export const parse = (text) => JSON.parse(text);
export const stringify = (state) => JSON.stringify(state);
const none = () => { throw new Error('nothing but history is serialised on this site'); };
export { none as stringifyAsync, none as uneval, none as unflatten };`;

/**
 * SvelteKit's client carries a serialiser for what server loads, form actions and remote functions send: 5 kB gzip on
 * every page. This site is static and has none of them; what is left, the state of a history entry, is plain JSON.
 * Whoever adds one of them takes this plugin out.
 */
export function plainState(): Plugin {
  return {
    name: 'tidemark:plain-state',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId: (id) => (id === 'devalue' ? ID : undefined),
    load: (id) => (id === ID ? CODE : undefined),
  };
}
