import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Connection } from '#cypher/connection.ts'
import { ingestSources } from '#ingest/load.ts'
import type { Source } from '#ingest/sources.ts'
import type { DocumentReport } from '#schema/ingest.ts'
import { openEmptyGraph } from '../fixtures/graph.ts'
import { type HostileFile, makeGoodFiles, makeHostileFiles } from '../fixtures/hostile-files.ts'

const HOSTILE = 300
const SEED = 20_260_101

let folder: string
let connection: Connection
let files: HostileFile[]
let reports: DocumentReport[]

/** Good files stand among the bad ones. */
function mix(bad: HostileFile[], good: HostileFile[]): HostileFile[] {
  const every = Math.floor(bad.length / good.length)
  return bad
    .flatMap((file, at) => (at % every === 0 ? [file, good[at / every]] : [file]))
    .filter((file) => file !== undefined)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-graph-hostile-'))
  connection = await openEmptyGraph(inject('neo4j'))
  const line: HostileFile = { name: 'line.txt', bytes: Buffer.alloc(50_000_000, '建'), becomes: 'too-large' }
  const long: HostileFile = { name: 'long.txt', bytes: Buffer.from('建设'.repeat(900_000)), becomes: 'too-long' }
  files = [...mix(makeHostileFiles(HOSTILE, SEED), makeGoodFiles()), line, long]
  await mkdir(join(folder, 'files'))
  const sources: Source[] = []
  for (const [at, { name, bytes }] of files.entries()) {
    const path = join(folder, 'files', String(at))
    await writeFile(path, bytes)
    sources.push({ path, name, facts: {} })
  }
  reports = []
  for await (const report of ingestSources(sources, connection)) reports.push(report)
}, 600_000)
afterAll(async () => {
  await connection.execute('MATCH (n) DETACH DELETE n')
  await connection.close()
  await rm(folder, { recursive: true, force: true })
})

describe('three hundred malformed or hostile files with good ones among them', () => {
  it('each have a report under a name that is no path and moves no terminal', () => {
    expect(reports).toHaveLength(files.length)
    for (const { file } of reports) {
      expect(file).toMatch(/^[^/\\\p{C}]+$/u)
      expect(file.length).toBeLessThanOrEqual(200)
    }
  })

  it('are read or refused for the reason that there is, in words', () => {
    const told = reports.map(({ file, fault }, at) => ({ file, became: fault ?? 'read', meant: files[at]?.becomes }))
    const wrong = told.filter(({ became, meant }) =>
      Array.isArray(meant) ? !meant.includes(became) : meant !== 'either' && meant !== became,
    )
    expect(wrong).toEqual([])
    for (const { error, stage } of reports)
      if (error !== undefined) expect([stage, error.length > 10]).toEqual(['read', true])
  })

  it('hinder none of the good ones', async () => {
    const good = makeGoodFiles().map(({ name }) => name)
    const rows = await connection.read(
      'MATCH (d:Document WHERE d.complete AND d.source IN $good) RETURN d.source AS source, d.issuer AS issuer ORDER BY source',
      { good },
    )
    expect(rows).toEqual(good.toSorted().map((source) => ({ source, issuer: '易县' })))
  })

  it('leave nothing half done: the graph holds what the reports tell', async () => {
    const [row] = await connection.read(
      `MATCH (d:Document) WITH count(d) AS documents, count(CASE WHEN d.complete THEN 1 END) AS whole
       OPTIONAL MATCH (c:Copy) RETURN documents, whole, count(c) AS copies`,
    )
    const loaded = new Set(reports.flatMap(({ id, error }) => (error === undefined && id !== undefined ? [id] : [])))
    expect(row).toEqual({ documents: loaded.size, whole: loaded.size, copies: 0 })
  })
})
