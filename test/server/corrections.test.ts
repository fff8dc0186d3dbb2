import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import type { Connection } from '#cypher/connection.ts'
import { ingestSources } from '#ingest/load.ts'
import { openPool, type Pool } from '#ingest/pool.ts'
import { findSources } from '#ingest/sources.ts'
import { readCorrections } from '#ingest/corrections/store.ts'
import { type Correction, correctionOutcomeSchema } from '#schema/corrections.ts'
import type { Desk } from '#server/desk.ts'
import { openDesk } from '#server/jobs/open-desk.ts'
import { dumpGraph, openEmptyGraph } from '../fixtures/graph.ts'
import { startServer, type TestServer } from '../fixtures/server.ts'

const SEEDS = fileURLToPath(new URL('../../seeds/documents', import.meta.url))

let home: string
let folder: string
let connection: Connection
let pool: Pool
let desk: Desk
let server: TestServer
/** The seeds' graph before anybody corrected anything, but for what says which corrections were there. */
let untouched: string[]

const withoutHashes = (dump: string[]) => dump.map((line) => line.replace(/"corrections":("[^"]*"|null)/, ''))

async function ingest(again = false) {
  const corrections = () => readCorrections(home)
  for await (const report of ingestSources(await findSources([folder], {}), connection, { pool, corrections, again }))
    expect(report.error).toBeUndefined()
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'plan-graph-corrections-'))
  folder = await mkdtemp(join(tmpdir(), 'plan-graph-corrected-'))
  for (const file of ['liaoyuan-2022.txt', 'liaoyuan-2023.txt', 'erdao-2022.txt', 'manifest.csv'])
    await cp(join(SEEDS, file), join(folder, file))
  const manifest = await readFile(join(folder, 'manifest.csv'), 'utf8')
  const lines = manifest.split('\n').filter((line) => !/^(fumeng|kuancheng)/.test(line))
  await writeFile(join(folder, 'manifest.csv'), lines.join('\n'))
  connection = await openEmptyGraph(inject('neo4j'))
  pool = openPool(1)
  await ingest()
  untouched = withoutHashes(await dumpGraph(connection))
  desk = await openDesk(connection, home)
  server = await startServer(connection, { desk: () => Promise.resolve(desk) })
})
afterAll(async () => {
  await server.close()
  await desk.close()
  await pool.close()
  await connection.execute('MATCH (n) DETACH DELETE n')
  await connection.close()
  await rm(home, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
})

const only = async (text: string, parameters = {}) => (await connection.read(text, parameters))[0] ?? {}

async function thing(name: string) {
  const found = await only('MATCH (e:Entity {name: $name}) RETURN e.id AS id, e.name AS name, e.type AS type', { name })
  expect(found, name).toHaveProperty('id')
  return found as { id: string; name: string; type: 'Company' }
}

async function correct(correction: Correction, reason = '试一试') {
  const answer = await server.post('/api/corrections', { correction, reason, by: '王' })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return correctionOutcomeSchema.parse(answer.body)
}

async function undo(id: string) {
  const response = await fetch(`${server.address}/api/corrections/${id}`, { method: 'DELETE' })
  expect(response.status).toBe(200)
  return correctionOutcomeSchema.parse(await response.json())
}

/** Where a name stands outermost: the sentence, the document and the thing. */
async function mention(surface: string) {
  const found = await only(
    `MATCH (d:Document)-[:HAS_SECTION]->()-[:HAS_PASSAGE]->(p)-[r:REFERS_TO {surface: $surface, nested: false}]->(e:Entity)
     RETURN d.sha256 AS sha256, d.id AS document, p.text AS quote, e {.id, .name, .type} AS entity ORDER BY p.id LIMIT 1`,
    { surface },
  )
  return found as {
    sha256: string
    document: string
    quote: string
    entity: { id: string; name: string; type: 'Company' }
  }
}

describe('a correction', () => {
  beforeEach(async () => {
    for (const { id } of await readCorrections(home)) await undo(id)
    expect(withoutHashes(await dumpGraph(connection))).toEqual(untouched)
  })

  it('that merges two names gives the one everything of the other, at once and at each ingest, and is undone whole', async () => {
    const from = await thing('东北袜业园')
    const into = await thing('辽源高新区')
    const { documents, corrections } = await correct({ kind: 'merge', from, into })
    expect(documents).toBe(2)
    expect(await only('MATCH (e:Entity {id: $id}) RETURN e.id AS id', from)).toEqual({})
    expect(await only('MATCH (e:Entity {id: $id}) RETURN "东北袜业园" IN e.aliases AS named', into)).toEqual({
      named: true,
    })
    expect((await server.get('/api/mentions?q=东北袜业园')).body).toMatchObject({
      readAs: { entities: [{ id: into.id }] },
      total: { documents: 2 },
    })
    const corrected = withoutHashes(await dumpGraph(connection))
    await ingest(true)
    expect(withoutHashes(await dumpGraph(connection))).toEqual(corrected)
    expect(corrections).toMatchObject([{ reason: '试一试', by: '王', correction: { kind: 'merge' } }])
    await undo(corrections[0]?.id ?? '')
  })

  it('that refuses a mention takes it away with what its sentence says of the thing', async () => {
    const { sha256, quote, entity } = await mention('吉大一院')
    const { documents } = await correct({ kind: 'reject-mention', sha256, quote, surface: '吉大一院', nth: 0, entity })
    expect(documents).toBe(1)
    expect(await mention('吉大一院')).toEqual({})
    expect(
      await only(
        'OPTIONAL MATCH (e:Entity {id: $id})-[s]-(:Entity) WHERE s.document IS NOT NULL RETURN count(s) AS said',
        entity,
      ),
    ).toEqual({ said: 0 })
  })

  it('that splits a name off gives its places in one plan to another thing', async () => {
    const { sha256, entity, document } = await mention('一汽')
    await correct({ kind: 'split', from: entity, surface: '一汽', to: { name: '一汽旧厂', type: 'Company' }, sha256 })
    const others = await connection.read(
      `MATCH (d:Document)-[:HAS_SECTION]->()-[:HAS_PASSAGE]->()-[r:REFERS_TO {surface: '一汽'}]->(e)
       RETURN DISTINCT d.id = $document AS here, e.name AS name ORDER BY here`,
      { document },
    )
    expect(others).toEqual([
      { here: false, name: '中国第一汽车集团' },
      { here: true, name: '一汽旧厂' },
    ])
  })

  it('that refuses a statement takes it away and leaves the mentions', async () => {
    const said = await only(
      `MATCH (h:Entity)-[s:SUPPORTS]->(t:Entity), (d:Document {id: s.document}), (p:Passage {id: s.passage})
       RETURN h {.id, .name, .type} AS head, t {.id, .name, .type} AS tail, d.sha256 AS sha256, p.text AS quote, s.id AS id
       ORDER BY s.id LIMIT 1`,
    )
    const { head, tail, sha256, quote, id } = said as Record<
      'head' | 'tail',
      { id: string; name: string; type: 'Region' }
    > &
      Record<'sha256' | 'quote' | 'id', string>
    await correct({ kind: 'reject-statement', sha256, quote, head, type: 'SUPPORTS', tail })
    expect(await only('MATCH ()-[s:SUPPORTS {id: $id}]->() RETURN s.id AS id', { id })).toEqual({})
    expect(
      await only('MATCH (:Document {sha256: $sha256})-[m:MENTIONS]->({id: $tail}) RETURN count(m) AS count', {
        sha256,
        tail: tail.id,
      }),
    ).toEqual({ count: 1 })
  })

  it('of the year goes before the manifest, and the plan is read again with it', async () => {
    const { sha256, id, source } = (await only(
      "MATCH (d:Document {source: 'erdao-2022.txt'}) RETURN d.sha256 AS sha256, d.id AS id, d.source AS source",
    )) as Record<string, string>
    const outcome = await correct({ kind: 'document', sha256: sha256 ?? '', source: source ?? '', year: 2021 })
    await ended(outcome.job ?? '')
    expect((await server.get(`/api/documents/${id}`)).body).toMatchObject({ year: 2021, confidence: { year: 1 } })
    const undone = await undo(outcome.corrections[0]?.id ?? '')
    await ended(undone.job ?? '')
    expect((await server.get(`/api/documents/${id}`)).body).toMatchObject({ year: 2022 })
  })

  it('needs a reason, makes no circle and is there once', async () => {
    const [one, other] = [await thing('东北袜业园'), await thing('辽源高新区')]
    const merge = (from: typeof one, into: typeof one, reason = '一样') =>
      server.post('/api/corrections', { correction: { kind: 'merge', from, into }, reason })
    expect((await merge(one, other, ' ')).status).toBe(400)
    expect((await merge(one, one)).status).toBe(400)
    expect((await merge(one, other)).status).toBe(200)
    expect((await merge(other, one)).status).toBe(409)
    expect((await merge(one, other)).status).toBe(200)
    expect(await readCorrections(home)).toHaveLength(1)
    expect((await fetch(`${server.address}/api/corrections/c-nothing`, { method: 'DELETE' })).status).toBe(404)
  })

  it('is exported with the others and imported elsewhere, where it does the same', async () => {
    await correct({ kind: 'merge', from: await thing('东北袜业园'), into: await thing('辽源高新区') })
    const file = (await server.get('/api/corrections')).body
    const corrected = await dumpGraph(connection)
    const { corrections } = file as { corrections: { id: string }[] }
    await undo(corrections[0]?.id ?? '')
    const imported = await server.post('/api/corrections/file', file)
    expect(imported.body).toMatchObject({ documents: 2, corrections })
    expect(await dumpGraph(connection)).toEqual(corrected)
    expect((await server.post('/api/corrections/file', { format: 'another' })).status).toBe(400)
  })
})

function ended(id: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => desk.ingest.find(id)?.ended !== false && (stop(), resolve())
    const stop = desk.ingest.watch(id, look)
    look()
  })
}
