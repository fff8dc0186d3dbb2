import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { LIMITS } from '#schema/api.ts'
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

  it('nesting of 20 subqueries, which Neo4j plans for ever or refuses, ends with a reason', async () => {
    const { status, body } = await server.run(nested(20))
    expect([400, 403, 408, 413]).toContain(status)
    expect(body.error.message).toMatch(/\p{Script=Han}/u)
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
