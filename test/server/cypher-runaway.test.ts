import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '#cypher/connection.ts'
import { openDatabase, type OpenDatabase } from '#database/open.ts'
import { readDatabaseSettings } from '#database/settings.ts'
import { openAnnotatedGraph } from '../fixtures/graph.ts'
import { countEverything, openTestConsole, type TestConsole } from './cypher-console.ts'

/** Loops inside one expression, where Neo4j looks at no clock, and does not hear that it is to end. */
const RUNAWAYS: [what: string, query: string][] = [
  ['a loop in an expression', 'RETURN reduce(s = 0, i IN range(1, 1000000000000) | (s + i) % 7)'],
  ['a pattern that backtracks', `RETURN '${'a'.repeat(60)}' =~ '(a+)+\\\\1b'`],
]

let home: string
let database: OpenDatabase
let connection: Connection
let before: unknown

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'plan-graph-runaway-'))
  const { cache } = readDatabaseSettings({ PLAN_GRAPH_CACHE: process.env['PLAN_GRAPH_CACHE'] })
  database = await openDatabase(
    { home, cache, heap: '256m', pagecache: '32m', jvm: ['-XX:TieredStopAtLevel=1'] },
    { onSignal: () => rm(home, { recursive: true, force: true }) },
  )
  connection = await openAnnotatedGraph(database.connection)
  before = await countEverything(connection)
})
afterAll(async () => {
  await connection.close()
  await database.release()
  await rm(home, { recursive: true, force: true })
})

describe('on a Neo4j of our own, a query that Neo4j cannot end is ended by starting it again', () => {
  let server: TestConsole
  let restarts = 0
  let restarting = false

  beforeAll(async () => {
    server = await openTestConsole(connection, {
      isDatabaseRestarting: () => restarting,
      restartDatabase: async () => {
        restarts++
        restarting = true
        await database.restart()
        restarting = false
      },
    })
  })
  afterAll(() => server.close())

  it.each(RUNAWAYS)('%s', async (_, query) => {
    const restartsBefore = restarts
    const asked = server.run(query)
    // Others are answered while it runs, or told when to come again while Neo4j starts.
    const statuses = new Set<number>()
    let ended = false
    void asked.finally(() => (ended = true))
    while (!ended) {
      const { status, retryAfter } = await server.get('/api/search?q=一汽')
      statuses.add(status)
      if (status === 503) expect(Number(retryAfter)).toBeGreaterThan(0)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    expect(statuses).toContain(200)
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])

    const { status, body } = await asked
    expect({ status, code: body.error.code }).toEqual({ status: 408, code: 'runaway-ended' })
    expect(body.error.message).toContain('已重新启动数据库')
    expect(restarts).toBe(restartsBefore + 1)
    expect((await server.get('/api/search?q=一汽')).status).toBe(200)
    expect((await server.run('RETURN 1 AS one')).body.rows).toEqual([[1]])
    expect(await countEverything(connection)).toEqual(before)
  })

  it('two at once are ended by one start', async () => {
    const restartsBefore = restarts
    const answers = await Promise.all(RUNAWAYS.map(([, query]) => server.run(query)))
    expect(answers.map(({ body }) => body.error.code)).toEqual(['runaway-ended', 'runaway-ended'])
    expect(restarts).toBe(restartsBefore + 1)
  })
})

describe('on a Neo4j that is not ours, nobody waits for it any more', () => {
  it('it is said so, others are answered, and of such queries only two may be left', async () => {
    const server = await openTestConsole(connection)
    const [, loop] = RUNAWAYS[0] ?? []
    const answers = await Promise.all([server.run(loop ?? ''), server.run(loop ?? '')])
    expect(answers.map(({ status, body }) => [status, body.error.code])).toEqual([
      [408, 'runaway-left'],
      [408, 'runaway-left'],
    ])
    expect((await server.get('/api/search?q=一汽')).status).toBe(200)
    expect((await server.run('RETURN 1')).body.error.code).toBe('too-many')
    // Once they are gone, whoever ended them, the console answers again.
    await database.restart()
    expect((await server.run('RETURN 1 AS one')).body.rows).toEqual([[1]])
    await server.close()
  })
})
