import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/*
 * What the compiler cannot see. Formatting is Prettier's, the graph of imports is dependency-cruiser's.
 * Every rule written here (not taken from a recommended set) has a fixture in test/fences that violates it.
 */

const isDisclosed = ':matches([typeName.name="Disclosed"], [typeName.right.name="Disclosed"])';

/** Only `disclose` turns a cell into a `Disclosed` one; everything that is served demands that type. */
const disclosedCasts = [
  `:matches(TSAsExpression, TSTypeAssertion) > TSTypeReference.typeAnnotation${isDisclosed}`,
  `:matches(TSAsExpression, TSTypeAssertion) > *.typeAnnotation TSTypeReference${isDisclosed}`,
  'ImportSpecifier[imported.name="Disclosed"][local.name!="Disclosed"]',
].map((selector) => ({ selector, message: 'Only shared/crossings/disclose.ts may mint a Disclosed cell.' }));

const modulePatching = [
  'CallExpression[callee.object.name=/^(vi|vitest|jest)$/][callee.property.name=/^(do)?(un)?mock$/i]',
  'CallExpression[callee.object.name=/^(vi|vitest|jest)$/][callee.property.name="hoisted"]',
  'CallExpression[callee.object.name="mock"][callee.property.name="module"]',
].map((selector) => ({ selector, message: 'Doubles are passed in; modules are not patched.' }));

const clockReads = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Pass the time in.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Pass the time in.' },
];

/** The pure core runs in a function, in the browser and in a test alike: nothing of the host may leak into it. */
const hostGlobals = [
  ...['process', 'Buffer', 'crypto', 'performance', 'fetch', 'globalThis', 'window', 'document', 'localStorage'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'require', 'console'],
].map((name) => ({ name, message: 'shared/ is pure: pass it in.' }));

const hostProperties = [
  { object: 'Date', property: 'now', message: 'Pass the time in.' },
  { object: 'Math', property: 'random', message: 'Pass the randomness in.' },
];

/** Also fences of dependency-cruiser; repeated here so that an editor shows them while a component is written. */
const beyondTheBrowser = [
  { regex: '(^#|/)shared/(pool|crossings)/', message: 'The browser never sees the pool or the doors.' },
  { regex: '(^#|\\.\\./)(functions|infra|test)/', message: 'The browser talks to functions through the API only.' },
];

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '**/.svelte-kit/',
      'build/',
      'web/build/',
      'web/static/',
      'cdk.out/',
      'coverage/',
      '.tidemark/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: globals.node,
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'no-restricted-syntax': ['error', ...disclosedCasts, ...modulePatching],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `'dont-know' | string` tells the reader which strings to expect.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // A cast may also name, for the reader, what the receiver would accept without it.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Ports are objects of closures: their methods know no `this` and may be taken out.
      '@typescript-eslint/unbound-method': 'off',
      // A port may be asynchronous on AWS and answer at once on one machine.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...disclosedCasts, ...modulePatching, ...clockReads] },
  },
  {
    files: ['shared/crossings/disclose.ts'],
    rules: { 'no-restricted-syntax': ['error', ...modulePatching, ...clockReads] },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-properties': ['error', ...hostProperties],
    },
  },
  {
    files: ['web/**/*.{ts,svelte}'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-imports': ['error', { patterns: beyondTheBrowser }],
    },
  },
  {
    files: ['web/**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: beyondTheBrowser.slice(0, 1) }] },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    // The compiler would look at the whole site again for every component; svelte-check does so once.
    files: ['**/*.svelte'],
    extends: [ts.configs.disableTypeChecked],
    rules: {
      // The URL is the state: links are built by functions, and the site is served at the root of its origin.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], extends: [ts.configs.disableTypeChecked] },
);
