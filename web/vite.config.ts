import adapter from '@sveltejs/adapter-static';
import { join } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { languages } from './vite/languages.ts';
import { plainState } from './vite/plain-state.ts';
import { productionOnly } from './vite/production-only.ts';
import { styleSheets } from './vite/style-sheets.ts';
import { umdAsModule } from './vite/umd-as-module.ts';

/**
 * What (nearly) every page needs goes into one chunk: several small ones compress worse, and each costs a request. Parts
 * of `ui` that only some pages use, those for running something or those with figures, stay with these. SvelteKit's
 * entries stay outside: it looks for them by name.
 */
const SHELL = new RegExp(
  [
    'node_modules/(svelte/(?!.*(bindings/(?!this)|blocks/html))|clsx/|esm-env/|@sveltejs/kit/src/(?!runtime/client/(entry|client-entry)[.]))',
    'plain-state',
    'src/lib/(api/(?!answering|importing)|ui/(?!Signed[.]|SignedOut|ActionFailed|Badge|Confirm|DataTable|Dialog|EditionSwitch|FrameworkSwitch|Field|LaterDialog|NotForYou|Pager|RowActions|SaveAddress|SecretOnce|Toast|enough|faults|pages|poll|toast)|url-state|programme|i18n/(language|complete|plural|format|speak))',
    'src/routes/[+](layout|error)[.]',
    'shared/kernel/(codes|result)[.]',
  ]
    .join('|')
    .replaceAll('/', '[\\\\/]'),
);

/**
 * What starts the page, apart from the shell: that reads the version of the site when it is evaluated, and has to come
 * after it. (With the wrong version an unknown address reloads for ever.)
 */
const START = /vite[\\/]preload-helper|rolldown[\\/]runtime|runtime[\\/]client[\\/]payload[.]/;

/** What is small and stands wherever figures are spoken of: many small files compress worse than one. */
const MARKS =
  /src[\\/]lib[\\/](charts[\\/](stage|tone|YouMark|Swatch|ReasonLink|StageBar[\\/]geometry|Figure[\\/](SourceLine|MethodLink|source))|cohort[\\/]name|ui[\\/]FrameworkSwitch)[.]|shared[\\/]release[\\/](cohort|place|cell)[.]|methodology[\\/]address[.]/;

/** The frame of every chart. */
const FIGURES = /src[\\/]lib[\\/]charts[\\/]Figure[\\/](Figure|TableView)[.]/;

/** Bars of stages, alone and in rows. */
const BARS =
  /src[\\/]lib[\\/]charts[\\/](finding[.]|StageRows[\\/](order|share-together)[.]|StageBar[\\/](segment|Segments)[.])/;

/** Stages of several groups. */
const ROWS =
  /src[\\/]lib[\\/]charts[\\/](Legend|StageRows[\\/](StageRows|StageRow|rows-shown|share-from|finding|text))[.]/;

/** Reading quantiles, and drawing them. */
const RANKS = /shared[\\/]release[\\/](grid|percentile-rank)[.]|src[\\/]lib[\\/]charts[\\/]Quantiles[\\/]row[.]/;
const QUANTILES = /src[\\/]lib[\\/]charts[\\/](Quantiles[\\/](geometry|Track)|Distribution[\\/]Scale)[.]/;

/** What lets somebody choose one of their own groups, and what tells how many are in a group. */
const OWN_GROUPS = /src[\\/]lib[\\/]cohort[\\/](CohortPicker|OwnGroups)[.]/;
const GROUPS = /src[\\/]lib[\\/]cohort[\\/](bands|text|own|GroupChoice)[.]/;

/** What pages of one edition begin with. */
const EDITIONS = /src[\\/]lib[\\/](benchmark[\\/](view|programme-choice[.]svelte)|ui[\\/]EditionSwitch)[.]/;

/** What every view of the explorer begins with. */
const EXPLORER =
  /src[\\/]lib[\\/](explore[\\/](Explore|ViewSwitch|views|text|Choices|BySwitch|groups|GroupsWaiting)|charts[\\/]StageRows[\\/]in-order)[.]/;

/** What the views of one group's questions and numbers share. */
const QUESTIONS =
  /src[\\/]lib[\\/]explore[\\/]group[\\/](chosen|Item|whole-reason)[.]|shared[\\/]release[\\/]cohort-registry[.]/;

/** Drawings of what was from edition to edition. */
const TRENDS =
  /src[\\/]lib[\\/](charts[\\/]Trend[\\/](StageTrends|OwnPath|Plots|TrendPlot|geometry|trend|finding|plot|axis)|trends[\\/](text|own-path|Trends|TrendView|load|EditionRange|editions|Waiting))[.]/;

/** What is said on nearly every page with figures, one chunk a language. */
const WORDS = /src[\\/]lib[\\/]i18n[\\/](\w+)[\\/](?:common|codes|basics|chart)[.]|report[\\/]words[\\/]codes-(\w+)[.]/;
const wordsOf = (id: string): string => `words-${WORDS.exec(id)?.slice(1).join('') ?? ''}`;

/**
 * The looks of what everybody sees, in one file: a phone fetches one where it fetched a dozen, and what comes to a page
 * later comes without a style sheet of its own. Tools for people at work bring theirs.
 */
const LOOKS =
  /src[\\/](styles[\\/]|routes[\\/][+]|lib[\\/](benchmark|charts|cohort|explore|landing|position|trends|ui)[\\/]).*(type=style|[.]css)/;

/** Without this every page carries what custom elements and components of older versions of Svelte need. */
const PURE = /node_modules[\\/]svelte[\\/]src[\\/](internal[\\/](client|shared)|legacy)[\\/]/;

export default defineConfig({
  environments: {
    client: {
      build: {
        // Only style sheets: lists of every page's scripts would be a part of every other page.
        modulePreload: false,
        rolldownOptions: {
          // Constants of other modules are put in before chunks are made: see `productionOnly`.
          optimization: { inlineConst: { mode: 'all', pass: 3 } },
          // Svelte's runtime says nothing about it, but only its `flags` do something by being imported.
          treeshake: { moduleSideEffects: [{ test: PURE, sideEffects: false }] },
          output: {
            // Random characters do not compress: the fewer kinds of them the better.
            hashCharacters: 'base36',
            codeSplitting: {
              groups: [
                { name: 'looks', test: LOOKS },
                { name: 'start', test: START },
                { name: 'shell', test: SHELL },
                { name: 'marks', test: MARKS },
                { name: 'figures', test: FIGURES },
                { name: 'bars', test: BARS },
                { name: 'ranks', test: RANKS },
                { name: 'quantiles', test: QUANTILES },
                { name: 'groups', test: GROUPS },
                { name: 'own-groups', test: OWN_GROUPS },
                { name: 'rows', test: ROWS },
                { name: 'editions', test: EDITIONS },
                { name: 'explorer', test: EXPLORER },
                { name: 'questions', test: QUESTIONS },
                { name: 'trends', test: TRENDS },
                { name: wordsOf, test: WORDS },
              ],
            },
          },
        },
      },
    },
  },
  plugins: [
    languages(join(import.meta.dirname, 'src/lib/i18n')),
    plainState(),
    productionOnly(),
    umdAsModule(),
    styleSheets(),
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
          if (!/^\/(?:v1|reports)\//.test(path)) throw new Error(message);
        },
      },
      version: { pollInterval: 0 },
    }),
  ],
});
