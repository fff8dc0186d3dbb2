import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { LIMITS } from '#schema/api/common.ts'
import type { Connection } from '#cypher/connection.ts'
import { openAnnotatedGraph } from '../fixtures/graph.ts'
import { countEverything, openTestConsole, type TestConsole } from './cypher-console.ts'

let connection: Connection
let server: TestConsole
let before: unknown

beforeAll(async () => {
  connection = await openAnnotatedGraph(inject('neo4j'))
  server = await openTestConsole(connection)
  before = await countEverything(connection)
})
afterAll(async () => {
  await server.close()
  await connection.close()
})

const nested = (depth: number) => {
  let inner = '(n)-->()'
  for (let level = 0; level < depth; level++) inner = `(n) WHERE EXISTS { MATCH ${inner} }`
  return `MATCH ${inner} RETURN n`
}

/** Ways around reading, each with the status and the code that it gets. */
const WAYS: [way: string, query: string, status: number, code: string][] = [
  ['creating', 'CREATE (n:Entity {id: "x"}) RETURN n', 403, 'refused'],
  ['creating by INSERT', 'INSERT (n:Entity {id: "x"})', 403, 'refused'],
  ['merging', 'MERGE (n:Entity {id: "x"}) RETURN n', 403, 'refused'],
  ['merging a relationship', 'MATCH (a:Region), (b:Park) MERGE (a)-[:PLANS]->(b)', 403, 'refused'],
  ['setting a property', 'MATCH (n) SET n.name = "x"', 403, 'refused'],
  ['setting all properties', 'MATCH (n:Entity) SET n = {}', 403, 'refused'],
  ['setting a label', 'MATCH (n) SET n:Person', 403, 'refused'],
  ['setting a label that is computed', "MATCH (n) SET n:$('Per' + 'son')", 403, 'refused'],
  ['removing a property', 'MATCH (n) REMOVE n.name', 403, 'refused'],
  ['removing a label', 'MATCH (n) REMOVE n:Entity', 403, 'refused'],
  ['deleting', 'MATCH ()-[r]->() DELETE r', 403, 'refused'],
  ['deleting everything', 'MATCH (n) DETACH DELETE n', 403, 'refused'],
  ['writing in FOREACH', 'FOREACH (i IN range(1, 3) | CREATE (:Entity {id: i}))', 403, 'refused'],
  ['writing in a subquery', 'CALL () { CREATE (n:Entity) RETURN n } RETURN count(n)', 403, 'refused'],
  ['writing behind a union', 'MATCH (n) RETURN n LIMIT 1 UNION CREATE (n) RETURN n', 403, 'refused'],
  ['writing where nothing is found', 'MATCH (n:Entity {id: "nobody"}) SET n.x = 1', 403, 'refused'],
  ['writing in lower case with comments', '/* RETURN 1 */ create /* x */ (n) return n', 403, 'refused'],
  ['writing with a Unicode escape', 'CRE\\u0041TE (n) RETURN n', 403, 'refused'],
  ['writing in full-width letters', 'ＣＲＥＡＴＥ (n)', 400, 'mistake'],
  ['many transactions that write', 'MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS', 403, 'refused'],
  ['many transactions that read', 'MATCH (n) CALL (n) { RETURN n.x AS x } IN TRANSACTIONS RETURN x', 403, 'refused'],
  ['an index', 'CREATE INDEX mine FOR (n:Entity) ON (n.x)', 403, 'refused'],
  ['no index', 'DROP CONSTRAINT keep_entity_unique', 403, 'refused'],
  ['a constraint', 'CREATE CONSTRAINT mine FOR (n:Entity) REQUIRE n.x IS UNIQUE', 403, 'refused'],
  ['a file', "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", 403, 'refused'],
  ['an address', "LOAD CSV FROM 'http://127.0.0.1:1/?secret' AS l RETURN l", 403, 'refused'],
  ['a file in a subquery', "CALL () { LOAD CSV FROM 'file:///x' AS l RETURN l } RETURN l", 403, 'refused'],
  ['the settings', 'CALL dbms.listConfig()', 403, 'refused'],
  ['the settings without brackets', 'CALL dbms.listConfig', 403, 'refused'],
  ['the settings in backticks', 'CALL `dbms`.`listConfig`() YIELD name RETURN name', 403, 'refused'],
  ['other people’s connections', "CALL dbms.killConnection('bolt-1')", 403, 'refused'],
  ['the caches', 'CALL db.clearQueryCaches()', 403, 'refused'],
  ['the statistics', 'CALL db.resampleOutdatedIndexes()', 403, 'refused'],
  ['the transaction’s own data', 'CALL tx.setMetaData({a: 1})', 403, 'refused'],
  ['the machine', "CALL dbms.queryJmx('*:*')", 403, 'refused'],
  ['a plugin’s procedure', "CALL apoc.load.json('file:///etc/passwd')", 403, 'refused'],
  ['a plugin’s function', "RETURN apoc.cypher.runFirstColumnSingle('RETURN 1', {})", 403, 'refused'],
  ['users', 'SHOW USERS', 403, 'refused'],
  ['a new user', "CREATE USER eve SET PASSWORD 'password'", 403, 'refused'],
  ['a new password', "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'", 403, 'refused'],
  ['settings by SHOW', 'SHOW SETTINGS', 403, 'refused'],
  ['others’ queries', 'SHOW TRANSACTIONS', 403, 'refused'],
  ['ending others’ queries', "TERMINATE TRANSACTIONS 'neo4j-transaction-1'", 403, 'refused'],
  ['another database', 'USE system SHOW DATABASES', 400, 'mistake'],
  ['the system database', 'USE system MATCH (n) RETURN n', 400, 'mistake'],
  ['two statements', 'MATCH (n) RETURN n LIMIT 1; MATCH (n) DETACH DELETE n', 403, 'refused'],
  ['EXPLAIN', 'EXPLAIN CREATE (n)', 403, 'refused'],
  ['PROFILE', 'PROFILE CREATE (n)', 403, 'refused'],
  ['options', 'CYPHER planner=dp CREATE (n)', 403, 'refused'],
  ['600 brackets', `RETURN ${'('.repeat(600)}`, 403, 'refused'],
  ['400 lists', `RETURN ${'['.repeat(400)}1${']'.repeat(400)}`, 403, 'refused'],
  ['a text of any length', `RETURN '${'长'.repeat(LIMITS.cypherCharacters)}'`, 403, 'refused'],
  ['a string that doubles until memory ends', "RETURN reduce(s = 'x', i IN range(1, 40) | s + s)", 413, 'too-large'],
  ['a string of 16 MB', "RETURN reduce(s = 'x', i IN range(1, 24) | s + s)", 413, 'too-large'],
  ['a list of millions', 'RETURN [i IN range(1, 4000000) | 1]', 413, 'too-large'],
  ['a collection of everything', 'UNWIND range(1, 100000000) AS i RETURN collect(i)', 413, 'too-large'],
  ['counting for years', 'UNWIND range(1, 1000000000000) AS i RETURN count(i)', 408, 'too-long'],
  ['many transactions at once', 'UNWIND [1] AS i CALL (i) { CREATE (n) } IN 3 CONCURRENT TRANSACTIONS', 403, 'refused'],
  ['a file behind a Unicode escape', "LOAD\\u0020CSV FROM 'file:///etc/passwd' AS l RETURN l", 403, 'refused'],
  [
    'a file whose name is computed',
    "WITH 'file:///etc/' AS f LOAD CSV FROM f + 'passwd' AS l RETURN l",
    403,
    'refused',
  ],
  [
    'a file behind a line comment that a carriage return ends',
    "// x\rLOAD CSV FROM 'file:///x' AS l RETURN l",
    403,
    'refused',
  ],
  [
    'a file with a header in a union',
    "RETURN 1 AS l UNION LOAD CSV WITH HEADERS FROM 'file:///x' AS l RETURN l",
    403,
    'refused',
  ],
  ['writing behind a byte order mark', '\uFEFFCREATE (n)', 400, 'mistake'],
  ['a write that a quote seems to hide', "RETURN '\\u0027 CREATE (n) //'", 400, 'mistake'],
  ['a label by a full-width colon', 'MATCH (n) SET n：Person', 400, 'mistake'],
  ['indexes by SHOW', 'SHOW INDEXES', 403, 'refused'],
  ['functions by SHOW', 'SHOW FUNCTIONS YIELD name', 403, 'refused'],
  ['procedures by SHOW', 'SHOW PROCEDURES EXECUTABLE', 403, 'refused'],
  ['constraints by SHOW', 'SHOW CONSTRAINTS', 403, 'refused'],
  ['who one is', 'SHOW CURRENT USER', 403, 'refused'],
  ['databases by SHOW', 'SHOW DATABASES', 403, 'refused'],
  ['ending what SHOW found', 'SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t', 400, 'mistake'],
  ['a new database', 'CREATE DATABASE mine', 400, 'mistake'],
  ['no database', 'DROP DATABASE neo4j', 400, 'mistake'],
  ['a database by its name', "USE graph.byName('system') MATCH (n) RETURN n", 403, 'refused'],
  ['a role', 'GRANT ROLE admin TO eve', 400, 'mistake'],
  ['EXPLAIN behind a comment', '/* */ EXPLAIN CREATE (n)', 403, 'refused'],
  ['EXPLAIN before PROFILE', 'EXPLAIN PROFILE CREATE (n)', 403, 'refused'],
  ['a version in front', 'CYPHER 5 CREATE (n)', 403, 'refused'],
  ['an index by a procedure', "CALL db.index.fulltext.createNodeIndex('x', ['Entity'], ['name'])", 403, 'refused'],
  ['a label by a procedure', "CALL db.createLabel('X')", 403, 'refused'],
  ['a setting by a procedure', "CALL dbms.setConfigValue('db.transaction.timeout', '0')", 403, 'refused'],
  ['waiting by a procedure', "CALL db.awaitIndex('x', 1000000)", 403, 'refused'],
  ['a sum of thousands, which is never planned', `RETURN 1${'+1'.repeat(5_000)}`, 403, 'refused'],
  ['members of members, which are never planned', `RETURN [1]${'[0]'.repeat(5_000)}`, 403, 'refused'],
  ['NOT after NOT', `RETURN ${'NOT '.repeat(4_000)}true`, 403, 'refused'],
  ['hundreds of clauses', `${'WITH 1 AS a '.repeat(1_000)}RETURN a`, 403, 'refused'],
  ['hundreds of unions', `${'RETURN 1 AS a UNION ALL '.repeat(600)}RETURN 1 AS a`, 403, 'refused'],
  ['twenty subqueries in each other, which are never planned', nested(20), 403, 'refused'],
  ['every pair of every pair', 'MATCH (a), (b), (c), (d) WHERE a.name < d.name RETURN count(*)', 408, 'too-long'],
  ['every path of thirty steps', 'MATCH p = (a)-[*1..30]-(b) RETURN count(p)', 408, 'too-long'],
  ['a mistake', 'MATCH (n RETURN n', 400, 'mistake'],
  ['a parameter that is not given', 'RETURN $nobody', 400, 'mistake'],
  ['a division by zero', 'RETURN 1 / 0', 400, 'mistake'],
]

describe('ways around reading', () => {
  it.each(WAYS)('%s', async (_, query, status, code) => {
    const { status: answered, body } = await server.run(query)
    expect({ status: answered, code: body.error?.code }).toEqual({ status, code })
    expect(body.error.message).toMatch(/\p{Script=Han}/u)
    expect(body.error.details.en.length).toBeGreaterThan(5)
  })

  it('no one of them has changed anything', async () => {
    expect(await countEverything(connection)).toEqual(before)
  })

  it('are at least eighty', () => {
    expect(WAYS.length).toBeGreaterThanOrEqual(80)
  })

  it.each([
    ['in a statement of its own', (url: string) => `LOAD CSV FROM '${url}' AS line RETURN line`],
    [
      'in a subquery that runs for each row',
      (url: string) => `UNWIND [1] AS i CALL (i) { LOAD CSV FROM '${url}' AS line RETURN line } RETURN line`,
    ],
    [
      'where planning might look',
      (url: string) => `WITH '${url}' AS url LOAD CSV WITH HEADERS FROM url AS line RETURN count(line)`,
    ],
  ])('nobody is called over the network: LOAD CSV %s', async (_, write) => {
    let calls = 0
    const listener = createServer((socket) => {
      calls += 1
      socket.destroy()
    })
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    const { port } = listener.address() as AddressInfo
    const { status } = await server.run(write(`http://127.0.0.1:${port}/secret`))
    await new Promise((resolve) => listener.close(resolve))
    expect({ status, calls }).toEqual({ status: 403, calls: 0 })
  })

  it('others are answered while four that take too long are running', async () => {
    const long = Array.from({ length: 4 }, () =>
      server.run('MATCH (a), (b), (c), (d) WHERE a.name < d.name RETURN count(*)'),
    )
    const other = await server.get('/api/search?q=一汽')
    expect(other.status).toBe(200)
    expect((await Promise.all(long)).map(({ body }) => body.error.code)).toEqual(Array(4).fill('too-long'))
  })
})

describe('a mistake is shown where it is', () => {
  it.each([
    ['MATCH (n RETURN n', 1, 10],
    ['// 项目\nMATCH (n)\nRETURN m', 3, 8],
    ['RETURN\n  foo(1)', 2, 3],
  ])('%s', async (query, line, column) => {
    const { body } = await server.run(query)
    expect(body.error.details).toMatchObject({ line, column })
    expect(body.error.message).toContain(`第 ${line} 行第 ${column} 列`)
  })
})
