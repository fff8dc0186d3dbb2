/** Who may import whom: the table of docs/architecture.md. */
const only = (folder, allowed) => ({
  name: `${folder}-imports`,
  comment: `${folder}/ may import from its own folder and: ${allowed.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: '^(schema|ingest|cypher|database|server|client|test|scripts)/',
    pathNot: `^(${[folder, ...allowed].join('|')})/`,
  },
})
const owner = (library, owners) => ({
  name: `one-owner-of-${library}`,
  comment: `${library} is imported in one place`,
  severity: 'error',
  from: { pathNot: owners },
  to: { path: `(^|/)node_modules/${library}(/|$)` },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?worker$' } },
    only('schema', []),
    only('cypher', ['schema']),
    only('database', ['cypher', 'schema']),
    only('ingest', ['schema', 'cypher', 'database']),
    {
      ...only('server', ['schema', 'cypher']),
      from: { path: '^server/', pathNot: '^server/jobs/' },
    },
    only('client', ['schema']),
    {
      name: 'schema-needs-zod-only',
      severity: 'error',
      from: { path: '^schema/' },
      to: { dependencyTypes: ['npm'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'server-reads-only',
      comment: 'only server/jobs/ may use the write side',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/jobs/' },
      to: { path: '^cypher/write' },
    },
    owner('neo4j-driver', '^cypher/'),
    owner('express', '^server/'),
    // the benchmark measures the pipeline against it
    owner('nodejieba', '^ingest/|^test/bench/extract[.]ts$'),
    owner('cytoscape', '^client/network/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'client/dist' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: require('node:path').join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
