import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import type { Connection } from '#cypher/connection.ts'
import { readOriginal } from '#cypher/originals.ts'
import { removeDocument } from '#cypher/write/remove-document.ts'
import { ingestSources, type LoadOptions } from '#ingest/load.ts'
import { findOrphans } from '#ingest/originals.ts'
import { openPool, type Pool } from '#ingest/pool.ts'
import { findSources } from '#ingest/sources.ts'
import type { DocumentReport } from '#schema/ingest.ts'
import { dumpGraph, openEmptyGraph } from '../fixtures/graph.ts'
import { makeDocx } from '../fixtures/make-docx.ts'
import { makePage } from '../fixtures/make-page.ts'
import { makePdf } from '../fixtures/make-pdf.ts'

const SEEDS = fileURLToPath(new URL('../../seeds/documents', import.meta.url))

let folder: string
let connection: Connection
let pool: Pool
let paragraphs: string[]

const at = (name: string) => join(folder, name)
async function ingest(names: string[], options: LoadOptions = {}): Promise<DocumentReport[]> {
  const reports: DocumentReport[] = []
  const sources = await findSources(names.map(at), {})
  for await (const report of ingestSources(sources, connection, { pool, ...options })) reports.push(report)
  return reports
}
const count = async (text: string) => Number((await connection.read(`${text} AS count`))[0]?.count)
const plans = () => count('MATCH (d:Document) RETURN count(d)')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-graph-copies-'))
  const text = await readFile(join(SEEDS, 'liaoyuan-2022.txt'), 'utf8')
  paragraphs = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  await writeFile(at('report.html'), makePage('2022年辽源市政府工作报告', paragraphs))
  await writeFile(at('report.pdf'), makePdf(paragraphs, '辽源市政府工作报告'))
  await writeFile(at('report.docx'), makeDocx(paragraphs))
  await cp(join(SEEDS, 'liaoyuan-2023.txt'), at('next.txt'))
  pool = openPool(1)
})
afterAll(async () => {
  await pool.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  connection = await openEmptyGraph(inject('neo4j'))
  return async () => {
    await connection.execute('MATCH (n) DETACH DELETE n')
    await connection.close()
  }
})

describe('a report that comes twice, as a page and as a PDF', () => {
  it('is counted once, whichever comes first, and both are told so', async () => {
    const counted: string[][] = []
    for (const order of [
      ['report.html', 'report.pdf'],
      ['report.pdf', 'report.html'],
    ]) {
      await connection.execute('MATCH (n) DETACH DELETE n')
      const [first, second] = await ingest(order)
      expect(first?.near).toBeUndefined()
      expect(second?.near).toMatchObject({ file: order[0], counted: order[1] === 'report.pdf' })
      expect(second?.near?.resemblance).toBeGreaterThan(0.9)
      expect(await plans()).toBe(1)
      expect(
        await connection.read('MATCH (c:Copy)-[:COPY_OF]->(d:Document) RETURN c.source AS copy, d.source AS of'),
      ).toEqual([{ copy: 'report.pdf', of: 'report.html' }])
      expect(await count("MATCH (e:Entity {name: '中国第一汽车集团'}) RETURN e.documents")).toBe(1)
      counted.push(await dumpGraph(connection))
    }
    expect(counted[0]).toEqual(counted[1])
  })

  it('is two plans where a person says that they are of two years', async () => {
    await writeFile(at('manifest.csv'), 'file,year\nreport.html,2022\nreport.pdf,2012\n')
    const reports = await ingest(['report.html', 'report.pdf'])
    await rm(at('manifest.csv'))
    expect(reports.map(({ year, near }) => [year, near])).toEqual([
      [2022, undefined],
      [2012, undefined],
    ])
    expect(await plans()).toBe(2)
  })

  it('is not taken for the report of the next year', async () => {
    const reports = await ingest(['report.html', 'next.txt'])
    expect(reports.map(({ near }) => near)).toEqual([undefined, undefined])
    expect(await plans()).toBe(2)
  })

  it('keeps both originals, and when the one that counts is taken out the other takes its place', async () => {
    const [page, pdf] = await ingest(['report.html', 'report.pdf'])
    for (const [report, file] of [
      [page, 'report.html'],
      [pdf, 'report.pdf'],
    ] as const)
      expect(await readOriginal(connection, report?.id ?? '')).toEqual({
        source: file,
        bytes: new Uint8Array(await readFile(at(file))),
      })

    expect(await removeDocument(connection, page?.id ?? '')).toBe(true)
    const again: DocumentReport[] = []
    for await (const report of ingestSources(await findOrphans(connection), connection, { pool })) again.push(report)
    expect(again.map(({ file, near }) => [file, near])).toEqual([['report.pdf', undefined]])
    expect(await plans()).toBe(1)
    expect(await count('MATCH (c:Copy) RETURN count(c)')).toBe(0)
    expect(await readOriginal(connection, page?.id ?? '')).toBeUndefined()
  })
})

describe('a document', () => {
  it('that is taken out leaves the graph as it was before it came', async () => {
    await ingest(['next.txt'])
    const before = await dumpGraph(connection)
    const [report] = await ingest(['report.docx'])
    expect(await plans()).toBe(2)
    await removeDocument(connection, report?.id ?? '')
    expect(await dumpGraph(connection)).toEqual(before)
  })

  it('that is there as it would be read is not read again, and is when somebody asks for it', async () => {
    const first = await ingest(['report.docx'])
    const graph = await dumpGraph(connection)
    const second = await ingest(['report.docx'])
    expect(second).toEqual([{ ...first[0], seconds: second[0]?.seconds, known: true }])
    const third = await ingest(['report.docx'], { again: true })
    expect(third[0]?.known).toBeUndefined()
    expect(await dumpGraph(connection)).toEqual(graph)
  })
})
