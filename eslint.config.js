/** The rules of the house: which folder may import what, how long things may get, what the engine must not use. */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Folder, the folders it may import, the packages it may import, folders it may import types of only. */
const layers = {
  engine: { from: [], packages: [] },
  insight: { from: ['engine'], packages: [] },
  scenario: { from: ['engine'], packages: ['valibot', 'yaml'] },
  play: { from: ['engine', 'scenario'], types: ['insight'], packages: ['xstate'] },
  io: { from: ['engine', 'insight', 'scenario'], types: ['play'], packages: ['localforage', 'valibot'] },
  text: { from: [], types: ['engine', 'scenario'], packages: ['intl-messageformat'] },
  ui: { from: ['play', 'text'], types: ['engine', 'insight', 'scenario'], packages: ['svelte', 'chart.js'] }
};
const folders = [...Object.keys(layers), 'cli'];
const packages = ['svelte', 'xstate', 'chart.js', 'localforage', 'valibot', 'yaml', 'intl-messageformat'];

/** Functions whose last bits differ between JavaScript engines. */
const inexact =
  'sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp expm1 log log1p log2 log10 pow cbrt hypot';

function layerRules([folder, { from, types = [], packages: own }]) {
  const barred = folders.filter((f) => f !== folder && !from.includes(f));
  const hard = barred.filter((f) => !types.includes(f));
  const group = (names) => names.flatMap((f) => [`**/${f}/*`, `**/${f}/**`]);
  const strangers = packages.filter((p) => !own.includes(p)).flatMap((p) => [p, `${p}/*`]);
  const patterns = [
    {
      group: group(hard),
      message: `${folder} may not import this folder: see the table in eslint.config.js.`
    },
    { group: strangers, message: `${folder} may not import this package: see the table in eslint.config.js.` }
  ];
  const soft = barred.filter((f) => types.includes(f));
  if (soft.length > 0)
    patterns.push({
      group: group(soft),
      allowTypeImports: true,
      message: `${folder} may import only types of this folder: see the table in eslint.config.js.`
    });
  return {
    files: [`src/${folder}/**/*.{ts,svelte}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }]
    }
  };
}

export default defineConfig(
  globalIgnores(['dist', 'test-results', 'playwright-report']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte']
      }
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "SvelteAttribute[key.name='style'][value.length=1][value.0.type='SvelteLiteral']",
          message:
            'A fixed style attribute is blocked by the content security policy: use a class or style:property.'
        },
        { selector: 'SvelteMustacheTag[kind="raw"]', message: 'No raw HTML.' }
      ]
    }
  },
  ...Object.entries(layers).map(layerRules),
  {
    // The table sees only what is imported at the top of a file.
    files: ['src/{insight,scenario,play,io}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression',
          message: 'Import at the top of the file, where the table can see it.'
        }
      ]
    }
  },
  {
    files: ['src/engine/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...inexact.split(' ').map((property) => ({ object: 'Math', property })),
        { object: 'Math', property: 'random' },
        { property: 'localeCompare' },
        { property: 'toLocaleString' }
      ],
      'no-restricted-globals': ['error', 'Intl', 'Date', 'performance', 'document', 'window', 'fetch'],
      'no-restricted-syntax': [
        'error',
        {
          selector: ":matches(BinaryExpression[operator='**'], AssignmentExpression[operator='**='])",
          message: '** differs between JavaScript engines.'
        },
        { selector: 'ImportExpression', message: 'The engine imports nothing at run time.' }
      ]
    }
  },
  {
    // A test file is a list of sentences: its describe blocks are long by nature.
    files: ['tests/**/*.{ts,js}'],
    rules: { 'max-lines-per-function': 'off' }
  },
  { files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] }
);
