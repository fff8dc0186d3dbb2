import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DocumentsAnswer } from '#schema/api/documents.ts'
import type { Provenance } from '#schema/export.ts'
import { takeOfPlans } from '#cypher/dataset.ts'
import { CODEBOOK, type DatasetTable } from '#server/dataset/codebook.ts'
import { serveAnnotatedGraph } from '../fixtures/annotated-server.ts'

type Row = Record<string, string>

const graph = serveAnnotatedGraph()
const TABLES = Object.keys(CODEBOOK) as DatasetTable[]
let files: Record<string, Uint8Array>
let name: string | null

beforeAll(async () => {
  const response = await fetch(`${graph.server.address}/api/dataset`)
  expect(response.status).toBe(200)
  name = response.headers.get('content-disposition')
  files = unzipSync(new Uint8Array(await response.arrayBuffer()))
})

function rowsOf(table: DatasetTable | 'codebook'): Row[] {
  const bytes = files[`${table}.csv`]
  if (bytes === undefined) throw new Error(`no ${table}.csv`)
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return parse(strFromU8(bytes), { columns: true, bom: true })
}

const sumOf = (rows: Row[], column: string) => rows.reduce((sum, row) => sum + Number(row[column]), 0)

describe('the archive', () => {
  it('holds a file for each table, the codebook and where they come from', async () => {
    expect(Object.keys(files)).toEqual([
      'README.txt',
      'provenance.json',
      'codebook.csv',
      ...TABLES.map((table) => `${table}.csv`),
    ])
    const { corpus, documents } = (await graph.server.get('/api/provenance')).body as Provenance
    const told = JSON.parse(strFromU8(files['provenance.json'] ?? new Uint8Array())) as Provenance
    expect(told).toMatchObject({ corpus, documents: 5 })
    expect(documents).toBe(5)
    expect(name).toContain(`plan-graph-dataset-${corpus.slice(0, 8)}.zip`)
    for (const table of TABLES) for (const row of rowsOf(table)) expect(row['corpus']).toBe(corpus)
  })

  it.each(TABLES)('explains every column of %s in both languages, in the order of the file', (table) => {
    const [first] = rowsOf(table)
    const explained = rowsOf('codebook').filter((row) => row['table'] === table && row['column'] && !row['value'])
    expect(Object.keys(first ?? {})).toEqual(explained.map(({ column }) => column))
    for (const row of explained) {
      expect(row['说明']).toMatch(/\p{Script=Han}/u)
      expect(row['explanation']).toMatch(/^[\w\p{P}\p{Script=Han} +]+$/u)
    }
  })

  it.each(['sections', 'passages', 'mentions', 'statements', 'targets'] as const)(
    'leaves out nothing that %s are read with',
    async (table) => {
      const read = new Set<string>()
      for await (const row of takeOfPlans(graph.connection, table))
        for (const column of Object.keys(row)) read.add(column)
      expect([...read].filter((column) => !(column in CODEBOOK[table].columns))).toEqual([])
    },
  )

  it.each([
    ['entities', 'type'],
    ['statements', 'type'],
    ['statements', 'status'],
    ['targets', 'comparator'],
  ] as const)('explains every word that stands in %s.%s', (table, column) => {
    const explained = rowsOf('codebook').filter((row) => row['table'] === table && row['column'] === column)
    const words = new Set(rowsOf(table).map((row) => row[column] ?? ''))
    // a spreadsheet takes + and - for the beginning of a formula, so they have an apostrophe before them
    expect([...words].filter((word) => !explained.some(({ value }) => value === word))).toEqual([])
  })
})

describe('the tables fit together', () => {
  it('as many rows as the plans are said to hold', async () => {
    const { documents } = (await graph.server.get('/api/documents')).body as DocumentsAnswer
    const plans = rowsOf('documents')
    expect(plans.map(({ id }) => id).sort()).toEqual(documents.map(({ id }) => id).sort())
    const outermost = rowsOf('mentions').filter(({ nested }) => nested === 'false')
    expect(outermost).toHaveLength(sumOf(plans, 'mentions'))
    expect(rowsOf('statements').filter(({ document }) => document !== '')).toHaveLength(sumOf(plans, 'statements'))
    expect(rowsOf('targets')).toHaveLength(sumOf(plans, 'targets'))
    expect(sumOf(rowsOf('entities'), 'mentions')).toBe(outermost.length)
  })

  it('every mention stands in its sentence as it is written, and means a thing that is there', () => {
    const passages = new Map(rowsOf('passages').map((row) => [row['id'], row]))
    const things = new Set(rowsOf('entities').map(({ id }) => id))
    for (const { passage, start, end, surface, entity } of rowsOf('mentions')) {
      const sentence = passages.get(passage)
      const from = Number(start) - Number(sentence?.['start'])
      expect(sentence?.['text']?.slice(from, from + Number(end) - Number(start))).toBe(surface)
      expect(things).toContain(entity)
    }
  })

  it('every statement has both ends, and a sentence or a table that it rests on', () => {
    const passages = new Set(rowsOf('passages').map(({ id }) => id))
    const things = new Set(rowsOf('entities').map(({ id }) => id))
    const statements = rowsOf('statements')
    for (const { head, tail, passage, source } of statements) {
      expect(things).toContain(head)
      expect(things).toContain(tail)
      expect(passages.has(passage) || source !== '').toBe(true)
    }
    expect(statements).toContainEqual(
      expect.objectContaining({ headName: '辽源市', type: 'PART_OF', tailName: '吉林省', document: '' }),
    )
    expect(statements).toContainEqual(
      expect.objectContaining({ headName: '辽源市', type: 'SUPPORTS', tailName: '东北袜业园', year: '2022' }),
    )
  })

  it('a number has its sentence: 1.5万户 is 15000 户', () => {
    const target = rowsOf('targets').find(({ value, unit }) => value === '15000' && unit === '户')
    const sentence = rowsOf('passages').find(({ id }) => id === target?.['passage'])
    expect(sentence?.['text']).toContain('1.5万户')
  })
})
