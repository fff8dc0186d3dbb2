import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import type { Connection } from '#cypher/connection.ts'
import { removeDocument } from '#cypher/write/remove-document.ts'
import { areSeedsLoaded, markSeedsLoaded } from '#cypher/write/seeds.ts'
import { writeReading } from '#cypher/write/write-reading.ts'
import type { Reading } from '#schema/document.ts'
import { ANNOTATED, readAnnotated } from '../fixtures/annotated.ts'
import { dumpGraph, openEmptyGraph } from '../fixtures/graph.ts'

const readings = ANNOTATED.map(({ file }) => readAnnotated(file))
const [liaoyuan2022, liaoyuan2023, erdao] = readings as [Reading, Reading, Reading]

let connection: Connection
beforeAll(async () => {
  connection = await openEmptyGraph(inject('neo4j'))
})
beforeEach(async () => {
  await connection.execute('MATCH (n) DETACH DELETE n')
})
afterAll(() => connection.close())

async function write(...all: Reading[]): Promise<void> {
  for (const reading of all) await writeReading(connection, reading)
}

const count = async (query: string) => (await connection.read(`${query} AS n`))[0]?.n

describe('the graph of the five plans', () => {
  it('is the same whether they are loaded once or twice, and in whatever order', async () => {
    await write(...readings)
    const once = await dumpGraph(connection)
    expect(once.length).toBeGreaterThan(1000)
    await write(...readings)
    expect(await dumpGraph(connection)).toEqual(once)

    await connection.execute('MATCH (n) DETACH DELETE n')
    await write(...[...readings].reverse())
    expect(await dumpGraph(connection)).toEqual(once)
  })

  it('keeps counts on its nodes that are those of its relationships', async () => {
    await write(...readings)
    const wrong = await connection.read(`
      MATCH (e:Entity)
      WITH e, COUNT { (:Document)-[:MENTIONS]->(e) } AS documents, COUNT { (:Passage)-[:REFERS_TO {nested: false}]->(e) } AS mentions
      WHERE e.documents <> documents OR e.mentions <> mentions
      RETURN e.name AS name`)
    expect(wrong).toEqual([])
    const wrongPlans = await connection.read(`
      MATCH (d:Document)
      WITH d, COUNT { (d)-[:HAS_SECTION]->()-[:HAS_PASSAGE]->()-[:REFERS_TO {nested: false}]->() } AS mentions,
        COUNT { (d)-[:MENTIONS]->() } AS entities, COUNT { (d)-[:SETS]->() } AS targets,
        COUNT { MATCH ()-[s]->() WHERE s.document = d.id RETURN s } AS statements
      WHERE d.mentions <> mentions OR d.entities <> entities OR d.targets <> targets OR d.statements <> statements
      RETURN d.title AS title`)
    expect(wrongPlans).toEqual([])
  })

  it('holds every mention, statement and target of its readings', async () => {
    await write(...readings)
    const total = (of: (reading: Reading) => unknown[]) => readings.reduce((sum, each) => sum + of(each).length, 0)
    expect(await count('MATCH ()-[r:REFERS_TO]->() RETURN count(r)')).toBe(total((each) => each.mentions))
    expect(await count('MATCH ()-[s]->() WHERE s.document IS NOT NULL RETURN count(s)')).toBe(
      total((each) => each.statements),
    )
    expect(await count('MATCH (t:Target) RETURN count(t)')).toBe(total((each) => each.targets))
  })

  it('carries three labels on a thing, two where group and type are one', async () => {
    await write(liaoyuan2022)
    const labels = async (name: string) =>
      (await connection.read('MATCH (e:Entity {name: $name}) RETURN labels(e) AS labels', { name }))[0]?.labels
    expect(await labels('中国第一汽车集团')).toEqual(expect.arrayContaining(['Entity', 'Organization', 'Company']))
    expect(await labels('东北袜业园')).toHaveLength(2)
  })
})

describe('taking a plan out', () => {
  it('leaves nothing behind, and of others only what they support themselves', async () => {
    await write(liaoyuan2022, erdao)
    const without = await dumpGraph(connection)
    await write(liaoyuan2023)
    expect(await removeDocument(connection, liaoyuan2023.document.id)).toBe(true)
    expect(await dumpGraph(connection)).toEqual(without)
    await removeDocument(connection, liaoyuan2022.document.id)
    await removeDocument(connection, erdao.document.id)
    expect(await count('MATCH (n) RETURN count(n)')).toBe(0)
  })

  it('is false for a plan that is not there', async () => {
    expect(await removeDocument(connection, 'doc-000000000000')).toBe(false)
  })

  it('takes an alias along that only this plan knew: 吉大 is in liaoyuan-2023 alone', async () => {
    const aliases = async () =>
      (await connection.read("MATCH (e:University {name: '吉林大学'}) RETURN e.aliases AS aliases"))[0]?.aliases
    await write(liaoyuan2022, liaoyuan2023)
    expect(await aliases()).toEqual(['吉大'])
    await removeDocument(connection, liaoyuan2023.document.id)
    expect(await aliases()).toEqual([])
  })

  it('leaves the tree of regions to the plans that need it', async () => {
    const above = () =>
      connection.read(
        'MATCH (a:Region)-[t:PART_OF]->(b:Region) WHERE t.source IS NOT NULL RETURN a.name AS a, b.name AS b ORDER BY a',
      )
    await write(erdao)
    const alone = await above()
    expect(alone).toEqual([
      { a: '二道区', b: '长春市' },
      { a: '长春市', b: '吉林省' },
    ])
    await write(liaoyuan2022)
    expect(await above()).toHaveLength(3)
    await removeDocument(connection, liaoyuan2022.document.id)
    expect(await above()).toEqual(alone)
  })
})

describe('a reading that is written again', () => {
  it('replaces what the earlier one said: statements that are no longer made are gone', async () => {
    await write(liaoyuan2022, liaoyuan2023)
    const both = await dumpGraph(connection)
    await write({ ...liaoyuan2023, statements: [], targets: [], mentions: [] })
    expect(await count(`MATCH ()-[s]->() WHERE s.document = '${liaoyuan2023.document.id}' RETURN count(s)`)).toBe(0)
    await write(liaoyuan2023)
    expect(await dumpGraph(connection)).toEqual(both)
  })

  it('that breaks in the middle leaves what was there before', async () => {
    await write(liaoyuan2022)
    const before = await dumpGraph(connection)
    const [target] = liaoyuan2022.targets
    if (target === undefined) throw new Error('no target')
    // Longer than the key of an index may be: refused when the targets, nearly last, are written.
    const broken: Reading = { ...liaoyuan2022, targets: [{ ...target, id: 't'.repeat(50_000) }] }
    await expect(writeReading(connection, broken)).rejects.toThrow()
    expect(await dumpGraph(connection)).toEqual(before)
  })

  it('that does not hold together writes nothing', async () => {
    await expect(writeReading(connection, { ...liaoyuan2022, entities: [] })).rejects.toThrow(/lacks/)
    expect(await count('MATCH (n) RETURN count(n)')).toBe(0)
  })

  it('keeps the bytes of the file, to the byte', async () => {
    const bytes = new TextEncoder().encode('支持一汽')
    await writeReading(connection, liaoyuan2022, { bytes, pipelineVersion: '7' })
    const [row] = await connection.read(
      'MATCH (d:Document)-[:HAS_TEXT]->(t) RETURN t.bytes AS bytes, d.pipelineVersion AS version',
    )
    expect(Uint8Array.from(row?.bytes as number[])).toEqual(bytes)
    expect(row?.version).toBe('7')
  })
})

it('seeds that were loaded once count as loaded, also when they were taken out', async () => {
  expect(await areSeedsLoaded(connection)).toBe(false)
  await markSeedsLoaded(connection)
  await markSeedsLoaded(connection)
  expect(await areSeedsLoaded(connection)).toBe(true)
})

it('two loads at once end as one after the other', async () => {
  await write(...readings)
  const one = await dumpGraph(connection)
  await connection.execute('MATCH (n) DETACH DELETE n')
  await Promise.all(readings.map((reading) => writeReading(connection, reading)))
  expect(await dumpGraph(connection)).toEqual(one)
})
