// The layers of the house. Each room may import only what is named here; what is not named is refused.
const CORE = [
  'facts',
  'request',
  'intent',
  'decode',
  'state-proof',
  'simulate',
  'judge',
  'review',
  'words',
  'explain',
  'propose',
]

/** Pure libraries that core may use. */
const PURE = ['zod', 'viem', '@adraffy/ens-normalize', 'evmole', 'tldts', '@noble/hashes', '@noble/curves']

const npm = (names) => names.map((name) => `^node_modules/${name}/`)
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${from} may import only ${allowed.join(', ')}`,
  from: { path: `^${from}` },
  to: { pathNot: allowed },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'nobody-imports-entrypoints',
      severity: 'error',
      from: { pathNot: '^(entrypoints|scripts|tests)/' },
      to: { path: '^(entrypoints|scripts|tests)/' },
    },
    ...CORE.map((stage, place) =>
      only(`core-${stage}`, `lib/core/${stage}/`, [
        ...CORE.slice(0, place + 1).map((earlier) => `^lib/core/${earlier}/`),
        ...npm(PURE),
      ]),
    ),
    only('ports', 'lib/ports/', ['^lib/ports/', '^lib/core/']),
    only('use-cases', 'lib/use-cases/', ['^lib/use-cases/', '^lib/ports/', '^lib/core/']),
    only('adapters', 'lib/adapters/', [
      '^lib/adapters/',
      '^lib/ports/',
      '^lib/core/',
      '^lib/settings/',
      '^node_modules/',
    ]),
    only('bridge', 'lib/bridge/', ['^lib/bridge/', '^lib/core/', '^node_modules/(zod|wxt|@wxt-dev)/']),
    only('settings', 'lib/settings/', ['^lib/settings/', '^lib/core/facts/', '^node_modules/(zod|wxt|@wxt-dev)/']),
    {
      name: 'page',
      severity: 'error',
      comment: 'lib/page/ runs beside the page: itself, the pass list (which imports nothing), and types of core',
      from: { path: '^lib/page/' },
      to: { pathNot: ['^lib/page/', '^lib/core/request/pass-list\\.ts$'], dependencyTypesNot: ['type-only'] },
    },
    only('page-types', 'lib/page/', ['^lib/page/', '^lib/core/']),
    only('ui', 'lib/ui/', [
      '^lib/ui/',
      '^lib/core/',
      '^lib/bridge/',
      '^node_modules/(preact|@preact|blo|wxt|@wxt-dev|zod)/',
    ]),
    {
      name: 'guard-imports-page-only',
      severity: 'error',
      from: { path: '^entrypoints/(guard|relay)\\.content\\.ts$' },
      to: { pathNot: ['^lib/page/', '^node_modules/(wxt|@wxt-dev)/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: '.wxt/tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    exclude: { path: '\\.(css|json|html)$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
}
