import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { LIMITS } from '#schema/api/common.ts'
import { cypherAnswerSchema, queriesAnswerSchema } from '#schema/api/cypher.ts'
import type { Connection } from '#cypher/connection.ts'
import { openAnnotatedGraph } from '../fixtures/graph.ts'
import { openTestConsole, type TestConsole } from './cypher-console.ts'

let connection: Connection
let server: TestConsole

beforeAll(async () => {
  connection = await openAnnotatedGraph(inject('neo4j'))
  server = await openTestConsole(connection)
})
afterAll(async () => {
  await server.close()
  await connection.close()
})

describe('an answer', () => {
  it('has its rows as plain values, whole numbers as they were asked for', async () => {
    const { status, body } = await server.run(
      "UNWIND range(1, 10) AS i RETURN i, i / 4.0 AS share, {at: date('2023-01-08'), names: ['一汽', null]} AS more LIMIT $n",
      { n: 2 },
    )
    expect(status).toBe(200)
    expect(cypherAnswerSchema.parse(body)).toMatchObject({
      columns: ['i', 'share', 'more'],
      rows: [
        [1, 0.25, { at: '2023-01-08', names: ['一汽', null] }],
        [2, 0.5, { at: '2023-01-08', names: ['一汽', null] }],
      ],
      graph: { nodes: [], edges: [] },
      summary: { rows: 2, cut: null },
    })
  })

  it('loses no integer, and says what is no number', async () => {
    const { body } = await server.run('RETURN 9223372036854775807 AS large, 0.0 / 0.0 AS none, -1.0 / 0.0 AS below')
    expect(body.rows).toEqual([['9223372036854775807', 'NaN', '-Infinity']])
  })

  it('keeps its columns when nothing is found', async () => {
    const { body } = await server.run("MATCH (n:Entity {id: 'nobody'}) RETURN n.name AS name, n.type AS type")
    expect(body).toMatchObject({ columns: ['name', 'type'], rows: [], summary: { rows: 0, cut: null } })
  })

  it('gives each thing and line once as a network, wherever in the rows it stands', async () => {
    const { body } = await server.run(`
      MATCH path = (r:Region {name: '辽源市'})-[s:SUPPORTS]->(p:Park {name: '东北袜业园'})
      RETURN path, [r, {thing: p}] AS nested, s`)
    expect(body.rows.length).toBeGreaterThan(1)
    expect(body.graph.nodes.map(({ properties }) => properties['name']).sort()).toEqual(['东北袜业园', '辽源市'])
    expect(body.graph.edges).toHaveLength(body.rows.length)
    expect(body.rows[0]?.[0]).toMatchObject({ $type: 'path', nodes: [{}, {}], relationships: [{ type: 'SUPPORTS' }] })
    expect(body.rows[0]?.[1]).toMatchObject([{ $type: 'node', labels: ['Entity', 'Place', 'Region'] }, { thing: {} }])
    expect(body.rows[0]?.[2]).toMatchObject({ $type: 'relationship', type: 'SUPPORTS' })
  })

  it('leaves a line without its ends out of the network, and keeps it in the rows', async () => {
    const { body } = await server.run('MATCH ()-[s:SUPPORTS]->() RETURN s LIMIT 1')
    expect(body.rows).toHaveLength(1)
    expect(body.graph.edges).toEqual([])
  })

  it('stops at the most rows, and says so', async () => {
    const { body } = await server.run('UNWIND range(1, 1000000000) AS i RETURN i')
    expect(body.summary).toMatchObject({ rows: LIMITS.cypherRows, cut: 'rows' })
    const exact = await server.run(`UNWIND range(1, ${LIMITS.cypherRows}) AS i RETURN i`)
    expect(exact.body.summary).toMatchObject({ rows: LIMITS.cypherRows, cut: null })
  })

  it.each([
    ['long strings', "UNWIND range(1, 1000) AS i RETURN reduce(s = 'x', j IN range(1, 13) | s + s) AS s"],
    ['long lists', 'UNWIND range(1, 1000) AS i RETURN range(1, 2000) AS s'],
  ])('stops at the most bytes, and says so: %s', async (_, query) => {
    const { status, body } = await server.run(query)
    expect(status).toBe(200)
    expect(body.summary.cut).toBe('bytes')
    expect(body.summary.rows).toBeGreaterThan(0)
    expect(JSON.stringify(body.rows).length).toBeLessThanOrEqual(LIMITS.cypherBytes + body.rows.length)
  })

  it('is given to four at once; a fifth is told to wait', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => server.run('UNWIND range(1, 3000000) AS i RETURN count(i) AS n')),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429])
    expect(answers.find(({ status }) => status === 429)?.body.error.message).toContain('同时最多运行 4 条查询')
  })

  it('that nobody waits for any more is not worked on any more', async () => {
    const left = await openTestConsole(connection)
    const asked = left.run('UNWIND range(1, 1000000000000) AS i RETURN count(i)').catch(() => 'hung up')
    const running = () =>
      connection.read(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN currentQuery",
      )
    await expect.poll(running, { timeout: 8_000 }).toHaveLength(1)
    await left.close()
    expect(await asked).toBe('hung up')
    await expect.poll(running, { timeout: 4_000 }).toEqual([])
  })

  it('is none to an empty query', async () => {
    const { status } = await server.run('')
    expect(status).toBe(400)
  })
})

describe('the library', () => {
  it('comes with the live schema of the graph', async () => {
    const { status, body } = await server.get('/api/queries')
    expect(status).toBe(200)
    const { queries, schema } = queriesAnswerSchema.parse(body)
    expect(queries).toHaveLength(25)
    expect(schema.labels).toEqual(expect.arrayContaining(['Document', 'Entity', 'Park', 'Region']))
    expect(schema.relationshipTypes).toEqual(expect.arrayContaining(['MENTIONS', 'PLANS', 'SUPPORTS']))
    expect(schema.propertyKeys).toEqual(expect.arrayContaining(['name', 'surface', 'year']))
  })
})
