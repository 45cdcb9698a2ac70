import type { Plugin } from 'esbuild';
import { builtinModules } from 'node:module';

const NAMESPACE = 'builtin';

/**
 * Built-in modules loaded at first use. A plain `import http from 'node:http'` makes Node evaluate every export of it,
 * undici and web streams among them: 24 ms of a cold start, for a function that may never open a connection.
 */
export const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  setup(build) {
    const names = builtinModules.filter((name) => !name.startsWith('_'));
    const filter = new RegExp(`^(node:)?(${names.join('|')})$`);
    build.onResolve({ filter }, ({ path }) => ({
      path: path.replace(/^node:/, ''),
      namespace: NAMESPACE,
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({ contents: lazyModule(path), loader: 'js' }));
  },
};

/** CommonJS, so that default and named imports both resolve to properties read when they are used. */
function lazyModule(name: string): string {
  const load = `process.getBuiltinModule(${JSON.stringify(`node:${name}`)})`;
  const builtin: unknown = process.getBuiltinModule(name);
  // `events`, `stream` and `assert` are functions: whoever imports them calls or extends them at once.
  if (typeof builtin !== 'object' || builtin === null || name === 'process') return `module.exports = ${load};`;
  const exported = JSON.stringify(Object.getOwnPropertyNames(builtin));
  return `for (const name of ${exported}) Object.defineProperty(exports, name, { enumerable: true, get: () => ${load}[name] });`;
}
