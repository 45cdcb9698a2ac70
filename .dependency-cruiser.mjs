// @ts-check

/*
 * The fences between the folders. Each has a fixture in test/fences that climbs over it.
 * ESLint repeats those of web/, so that an editor shows them while typing.
 */

const TESTS = '[.]test[.]ts$';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'shared-is-pure',
    comment:
      'The core runs unchanged in a function, in the browser and in a test: it imports itself and the schema library only.',
    severity: 'error',
    from: { path: '^shared/', pathNot: TESTS },
    to: { pathNot: '^(shared/|node_modules/zod/)' },
  },
  {
    name: 'web-stays-out-of-the-pool',
    comment: 'What the browser holds anyone can read; counting and disclosing happen behind the doors.',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: '^shared/(pool|crossings)/' },
  },
  {
    name: 'web-stays-out-of-functions',
    comment: 'The browser knows the contracts of the API, not the code behind it. (Tests borrow builders.)',
    severity: 'error',
    from: { path: '^web/', pathNot: TESTS },
    to: { path: '^(functions|infra|test)/' },
  },
  {
    name: 'doors-only',
    comment: 'Data changes rooms in two places; a third one would be a leak nobody reviews.',
    severity: 'error',
    from: {
      path: '^(shared|functions|infra|web)/',
      pathNot: ['^(shared/crossings|functions/doors|infra/(bench|attack|disclosure))/', TESTS],
    },
    to: { path: '^shared/crossings/' },
  },
  {
    name: 'stores-know-no-handlers',
    comment: 'Stores are called by functions; the other way round a store could not be used by the next function.',
    severity: 'error',
    from: { path: '^functions/stores/' },
    to: { path: '^functions/(account|assess|benchmark|studio|admin|doors|pool)/|^functions/.*/handler[.]ts$' },
  },
  {
    name: 'functions-know-no-host',
    comment: 'The same handlers run on AWS and on one machine, so they may know neither.',
    severity: 'error',
    from: { path: '^functions/', pathNot: TESTS },
    to: { path: '^(infra|web|test)/' },
  },
  {
    name: 'no-cycle',
    comment: 'In a cycle no module can be understood, tested or loaded alone. (Types are gone when modules load.)',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'production-installs-less',
    comment:
      'What runs in production depends on `dependencies`; the rest is there to build and test. Types cost nothing.',
    severity: 'error',
    from: { path: '^(shared|functions|web/src)/', pathNot: TESTS },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
      // The site is compiled: these end up in its bundle, not in an install.
      pathNot: '^node_modules/(svelte|@sveltejs/kit)/',
    },
  },
  {
    name: 'resolvable',
    comment: 'An import that leads nowhere escapes every other fence.',
    severity: 'error',
    from: { path: '^(shared|functions|infra|test)/' },
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden,
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '(^|/)([.]svelte-kit|cdk[.]out|coverage|[.]tidemark)/|^web/(build|node_modules)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
