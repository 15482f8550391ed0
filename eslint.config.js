import js from '@eslint/js'
import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import vue from 'eslint-plugin-vue'
import { resolve } from 'node:path'
import ts from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import { writeCatalogues } from './scripts/message-catalogue.js'

const CATALOGUE_DIR = 'node_modules/.cache/tingsu-locales'
writeCatalogues(resolve(import.meta.dirname, CATALOGUE_DIR))

/** Files that are tables and nothing else may be as long as the table is. */
const DATA_TABLES = ['src/domain/case-vocabulary.ts', '**/*-table.ts', '**/*-tables.ts']

const CHINESE = '/[\\u3400-\\u9fff\\uf900-\\ufaff]/u'

const noSuppression = {
  selector: 'TSNonNullExpression',
  message: 'Say what happens when it is absent instead of claiming that it is there.',
}

const clockAndChance = [
  {
    selector: "NewExpression[callee.name='Date'], CallExpression[callee.name='Date']",
    message: 'Time is an argument: take epoch milliseconds and a Calendar.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name=/^(now|parse)$/]",
    message: 'Time is an argument: take epoch milliseconds.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance is an argument.',
  },
]

const chineseInCode = [
  { selector: `Literal[value=${CHINESE}]`, message: 'Texts live in src/locales.' },
  { selector: `TemplateElement[value.cooked=${CHINESE}]`, message: 'Texts live in src/locales.' },
]

const style = {
  eqeqeq: 'error',
  'no-console': 'off',
  'no-undef': 'off',
  'no-warning-comments': [
    'error',
    { terms: ['todo', 'fixme', 'xxx', 'eslint-disable'], location: 'anywhere' },
  ],
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
  ],
  'no-restricted-syntax': ['error', noSuppression],
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
}

export default ts.config(
  { ignores: ['node_modules/', 'out/', 'dist/', 'test-results/', 'coverage/', 'tests/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: 'tsconfig.lint.json',
        extraFileExtensions: ['.vue'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...style,
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowNullish: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // The return type of a schema says more than the type argument of its parser.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Code points are what we count and mask; a lone key code tells that an input method is composing.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-deprecated': ['error', { allow: ['keyCode'] }],
    },
  },
  {
    // Type rules see a component only through its parser, so they stay with vue-tsc.
    files: ['**/*.vue'],
    extends: [ts.configs.strict, vue.configs['flat/recommended'], vue.configs['no-layout-rules']].flat(),
    languageOptions: { parser: vueParser, parserOptions: { parser: ts.parser } },
    rules: {
      ...style,
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      'vue/no-static-inline-styles': 'error',
      'vue/no-restricted-static-attribute': ['error', 'style'],
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
      'vue/define-props-destructure': 'off',
      // The parts of one form edit the fields of one draft; replacing the draft itself stays forbidden.
      'vue/no-mutating-props': ['error', { shallowOnly: true }],
    },
  },
  {
    files: ['src/**/*.vue', 'src/**/*.ts'],
    plugins: { '@intlify/vue-i18n': vueI18n },
    settings: { 'vue-i18n': { localeDir: `${CATALOGUE_DIR}/*.json`, messageSyntaxVersion: '^11.0.0' } },
    rules: { '@intlify/vue-i18n/no-missing-keys': 'error', '@intlify/vue-i18n/no-v-html': 'error' },
  },
  {
    files: ['src/**/*.vue'],
    rules: {
      '@intlify/vue-i18n/no-raw-text': [
        'error',
        {
          attributes: { '/.+/': ['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label'] },
          // Signs, digits and the codes of forms are the same in every language.
          ignorePattern: '^(F\\d\\d|[\\s\\d\\p{P}\\p{S}])*$',
        },
      ],
      'no-restricted-syntax': ['error', noSuppression, ...chineseInCode],
    },
  },
  {
    files: ['src/{app,features,ui,commands,platform,storage}/**/*.ts', 'electron/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noSuppression, ...chineseInCode] },
  },
  {
    files: ['src/domain/**/*.ts', 'src/formats/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noSuppression, ...clockAndChance],
      'no-restricted-globals': [
        'error',
        'crypto',
        'performance',
        'window',
        'document',
        'process',
        'fetch',
        'setTimeout',
      ],
    },
  },
  {
    // `legacy: false` is the only way to the composition API in version 11.
    files: ['src/app/i18n.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    // Functions of composables are taken out of their objects; none of them uses `this`.
    files: ['src/{app,features,ui}/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  { files: DATA_TABLES, rules: { 'max-lines': 'off' } },
  {
    // vitest asks for a default export of its configuration and runner, the tests for that of fast-check.
    files: ['*.config.{ts,js}', 'tests/mutants/*.ts', '**/*.d.ts', '.dependency-cruiser.cjs'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: {
      globals: { process: 'readonly', require: 'readonly', module: 'readonly', __dirname: 'readonly' },
    },
    rules: { 'no-undef': 'off', 'max-lines': style['max-lines'] },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Stubs at ports answer without doing anything.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Key codes and iterables of strings are what some tests are about.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
)
