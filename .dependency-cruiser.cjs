/** One sentence of "Who may import whom": files of `from` import, among ours, only `to`. */
const mayImportOnly = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(electron|src|tests|scripts)/', pathNot: to },
})

/** The one file of platform that names the store (ADR 8). */
const APP_CONTEXT = '^src/platform/app-context\\.ts$'

/** Only the folders named may import the package. */
const onlyIn = (name, packagePattern, folders) => ({
  name,
  severity: 'error',
  from: { path: '^(electron|src)/', pathNot: folders },
  to: { path: packagePattern },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^(tests|scripts)/'] },
      to: {},
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },

    mayImportOnly('domain-imports-domain', '^src/domain/', '^src/domain/'),
    {
      name: 'domain-imports-no-package',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'] },
    },
    mayImportOnly('formats-imports-domain', '^src/formats/', '^src/(formats|domain)/'),
    {
      name: 'formats-runs-everywhere',
      severity: 'error',
      from: { path: '^src/formats/' },
      to: { dependencyTypes: ['core'] },
    },
    mayImportOnly('contract-imports-domain', '^electron/contract/', '^(electron/contract|src/domain)/'),
    {
      name: 'contract-takes-domain-types-only',
      comment:
        'The closed lists of words are the exception: a schema that repeated them could disagree with them.',
      severity: 'error',
      from: { path: '^electron/contract/' },
      to: {
        path: '^src/domain/',
        pathNot: '^src/domain/(case-vocabulary|office)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    mayImportOnly('preload-imports-contract', '^electron/preload/', '^electron/(preload|contract)/'),
    // Words of files that leave the office come from the same catalogue as all words.
    mayImportOnly(
      'main-imports',
      '^electron/main/',
      '^(electron/(main|contract)|src/(domain|formats|locales|demo))/',
    ),
    mayImportOnly('demo-imports', '^src/demo/', '^(src/(demo|domain|formats)|resources)/'),
    mayImportOnly('storage-imports-domain', '^src/storage/', '^src/(storage|domain)/'),
    {
      name: 'platform-imports',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: APP_CONTEXT },
      to: {
        path: '^(electron|src|tests|scripts)/',
        pathNot: '^(src/(platform|domain|formats)|electron/contract)/',
      },
    },
    {
      name: 'app-context-imports',
      comment:
        'ADR 8: the key under which the composition hands out the store names its type, never its code.',
      severity: 'error',
      from: { path: APP_CONTEXT },
      to: {
        path: '^(electron|src|tests|scripts)/',
        pathNot: '^(src/(platform|domain)/|electron/contract/|src/storage/office-store\\.ts$)',
      },
    },
    {
      name: 'app-context-takes-storage-types-only',
      severity: 'error',
      from: { path: APP_CONTEXT },
      to: { path: '^src/storage/', dependencyTypesNot: ['type-only'] },
    },
    mayImportOnly('ui-imports', '^src/ui/', '^src/(ui|domain)/'),
    mayImportOnly('commands-imports', '^src/commands/', '^src/(commands|domain)/'),
    {
      name: 'ui-and-commands-take-domain-types-only',
      severity: 'error',
      from: { path: '^src/(ui|commands)/' },
      to: { path: '^src/domain/', dependencyTypesNot: ['type-only'] },
    },
    mayImportOnly(
      'features-imports',
      '^src/features/',
      '^(src/(features|ui|commands|platform|storage|formats|domain|locales)|electron/contract|resources)/',
    ),
    {
      name: 'features-meet-in-app',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    mayImportOnly('app-imports-src', '^src/app/', '^(src|electron/contract|resources)/'),
    {
      name: 'program-imports-no-tests',
      severity: 'error',
      from: { path: '^(electron|src)/' },
      to: { path: '^(tests|scripts)/' },
    },

    onlyIn(
      'electron-only-in-electron',
      '(^|node_modules/)electron(/|$)(?!contract|main|preload)',
      '^electron/(main|preload)/',
    ),
    onlyIn('dexie-only-in-storage', 'node_modules/dexie', '^src/storage/'),
    {
      name: 'bridge-only-in-platform',
      comment: 'The exposed desk is what the preload puts on window; features know the port of platform.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/' },
      to: { path: '^electron/contract/exposed-desk\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tests.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.vue', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
