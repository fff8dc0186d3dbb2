import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import Graph from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { DocumentsAnswer } from '#schema/api/documents.ts'
import type { StatementsAnswer } from '#schema/api/entities.ts'
import type { MentionsAnswer, SearchAnswer } from '#schema/api/mentions.ts'
import type { Network } from '#schema/api/networks.ts'
import { LIMITS } from '#schema/api/common.ts'
import type { CompareMatrixAnswer, CompareYearsAnswer } from '#schema/compare.ts'
import type { TargetsAnswer } from '#schema/targets.ts'
import type { Connection } from '#cypher/connection.ts'
import type { ExportRequest } from '#schema/export.ts'
import { openAnnotatedGraph } from '../fixtures/graph.ts'
import { startServer, type TestServer } from '../fixtures/server.ts'

let connection: Connection
let server: TestServer
/** SHA-256 over the sorted SHA-256 of the five plans, one a line. */
let corpus: string

beforeAll(async () => {
  connection = await openAnnotatedGraph(inject('neo4j'))
  server = await startServer(connection)
  const { documents } = (await server.get('/api/documents')).body as DocumentsAnswer
  const sums = documents.map(({ sha256 }) => sha256).sort()
  corpus = createHash('sha256')
    .update(sums.map((sum) => `${sum}\n`).join(''))
    .digest('hex')
})
afterAll(async () => {
  await server.close()
  await connection.close()
})

const take = (query: string) => fetch(`${server.address}/api/export?${query}`)

function send(request: ExportRequest): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(`${server.address}/api/export`, { method: 'POST', headers, body: JSON.stringify(request) })
}

async function rowsOf(response: Response): Promise<Record<string, string>[]> {
  expect(response.status).toBe(200)
  return parse(await response.text(), { columns: true, bom: true })
}

describe('mentions as CSV', () => {
  it('hold every sentence of every plan, more than a page shows, and say what they were taken from', async () => {
    const answer = (await server.get('/api/mentions?q=,&by=text&limit=100')).body as MentionsAnswer
    expect(answer.documents.some(({ passages, passagesTotal }) => passages.length < passagesTotal)).toBe(true)
    const response = await take('what=mentions&q=,&by=text')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain(`plan-graph-mentions-${corpus.slice(0, 8)}.csv`)
    const rows = await rowsOf(response)
    expect(rows).toHaveLength(answer.total.passages)
    expect(new Set(rows.map(({ passage }) => passage)).size).toBe(rows.length)
    for (const row of rows) {
      expect(row).toMatchObject({ corpus, pipeline: 'unknown' })
      expect(row['sentence']).toMatch(/[,，]/)
      expect(Number(row['end']) - Number(row['start'])).toBe(row['sentence']?.length)
    }
  })

  it('begin with the mark by which a spreadsheet knows UTF-8', async () => {
    const bytes = new Uint8Array(await (await take('what=mentions&q=一汽')).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('say which words stood for the thing', async () => {
    const rows = await rowsOf(await take('what=mentions&q=一汽'))
    expect(rows.map(({ year, found }) => [year, found])).toEqual([
      ['2022', '一汽、一汽'],
      ['2023', '一汽'],
    ])
  })
})

describe('JSON', () => {
  it('holds plans as objects, and where they come from', async () => {
    const body = (await (await take('what=documents&format=json&year=2022')).json()) as {
      provenance: unknown
      rows: Record<string, unknown>[]
    }
    expect(body.provenance).toMatchObject({ generator: 'plan-graph', corpus, documents: 5, pipelines: [] })
    expect(body.rows.map(({ issuer }) => issuer).sort()).toEqual(['二道区', '宽城区', '辽源市'].sort())
  })
})

const FORMATS = [
  ['gexf', (text: string) => gexf.parse(Graph, text)],
  ['graphml', (text: string) => graphml.parse(Graph, text)],
] as const

describe.each(FORMATS)('%s opens in a reader that is not ours', (format, read) => {
  it('the overview, thing for thing and line for line', async () => {
    const network = (await server.get('/api/graph/overview?limit=30')).body as Network
    const graph = read(await (await take(`what=overview&limit=30&format=${format}`)).text())
    expect(graph.nodes().sort()).toEqual(network.nodes.map(({ id }) => id).sort())
    expect(graph.size).toBe(network.edges.length)
    const node = network.nodes.find(({ name }) => name === '辽源市')
    expect(graph.getNodeAttributes(node?.id)).toMatchObject({
      label: '辽源市',
      type: 'Region',
      group: 'Place',
      issuer: true,
      mentions: node?.mentions,
    })
  })

  it('what plans say of a thing, each statement with its sentence', async () => {
    const { entities } = (await server.get('/api/search?q=东北袜业园')).body as SearchAnswer
    const id = entities[0]?.id ?? ''
    const { statements } = (await server.get(`/api/entities/${id}/statements?limit=100`)).body as StatementsAnswer
    const graph = read(await (await take(`what=statements&id=${id}&format=${format}`)).text())
    expect(graph.edges().sort()).toEqual(statements.map((statement) => statement.id).sort())
    for (const { id: edge, passage } of statements) expect(graph.getEdgeAttribute(edge, 'sentence')).toBe(passage?.text)
  })

  it('what a screen holds, whatever stands in its names', async () => {
    const name = 'A & B <“x”> \u0000\ud800 一汽\n二'
    const text = await (
      await send({
        format,
        name: 'network',
        about: 'a & b',
        graph: {
          nodes: [
            { id: 'a"1', label: name, x: 10, y: -20.5, colour: '#be123c', attributes: { mixed: 1, hub: true } },
            { id: 'b', label: '乙', attributes: { mixed: '=1+1' } },
          ],
          edges: [
            { id: 'e1', from: 'a"1', to: 'b', label: '支持', weight: 3, attributes: {} },
            { id: 'e2', from: 'a"1', to: 'b', label: '规划', attributes: {} },
          ],
        },
      })
    ).text()
    const graph = read(text)
    expect(graph.getNodeAttributes('a"1')).toMatchObject({
      label: 'A & B <“x”>  一汽\n二',
      x: 10,
      mixed: '1',
      hub: true,
    })
    expect(Math.abs(Number(graph.getNodeAttribute('a"1', 'y')))).toBe(20.5)
    expect(graph.getNodeAttribute('b', 'mixed')).toBe('=1+1')
    expect(
      ['e1', 'e2'].map((edge): unknown[] => [
        graph.getEdgeAttribute(edge, 'label'),
        graph.getEdgeAttribute(edge, 'weight'),
      ]),
    ).toEqual([
      ['支持', 3],
      ['规划', 1],
    ])
    expect(text).toContain(corpus)
  })
})

describe('comparisons and targets', () => {
  it('what an issuer said year by year has a row for each thing and year, with the sentence', async () => {
    const rows = await rowsOf(await take('what=years&issuer=辽源市&about=SUPPORTS&years=2022,2023'))
    const answer = (await server.get('/api/compare/years?issuer=辽源市&about=SUPPORTS&years=2022,2023'))
      .body as CompareYearsAnswer
    expect(new Set(rows.map(({ thingId }) => thingId)).size).toBe(answer.total)
    const [park] = rows.filter(
      ({ thing, year, state }) => thing === '东北袜业园' && year === '2023' && state === 'said',
    )
    expect(park?.['sentence']).toContain('东北袜业园')
    expect(park?.['passage']).toMatch(/^doc-[0-9a-f]+-p\d+$/)
  })

  it('a matrix is that of its route', async () => {
    const rows = await rowsOf(await take('what=matrix&rows=一汽,红旗'))
    const { columns, rows: things } = (await server.get('/api/compare/matrix?rows=一汽,红旗'))
      .body as CompareMatrixAnswer
    expect(rows.map(({ asked, total }) => [asked, Number(total)])).toEqual(
      things.map(({ asked, total }) => [asked, total]),
    )
    expect(Object.keys(rows[0] ?? {})).toHaveLength(4 + columns.length + 3)
  })

  it('what issuers share has a column for each', async () => {
    const rows = await rowsOf(await take('what=issuers&issuers=辽源市,二道区,宽城区'))
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows)
      expect([row['辽源市'], row['二道区'], row['宽城区']].filter((count) => Number(count) > 0).length).toBeGreaterThan(
        1,
      )
  })

  it('coverage counts the plans of each issuer and year', async () => {
    const rows = await rowsOf(await take('what=coverage'))
    expect(rows.map(({ issuer, year, plans }) => [issuer, year, plans])).toEqual(
      expect.arrayContaining([
        ['辽源市', '2022', '1'],
        ['辽源市', '2023', '1'],
        ['阜新蒙古族自治县', '2023', '1'],
      ]),
    )
  })

  it('targets hold every number, more than a page, each with its sentence', async () => {
    const rows = await rowsOf(await take('what=targets&part=all'))
    const { total } = (await server.get('/api/targets?part=all&limit=1')).body as TargetsAnswer
    expect(rows).toHaveLength(total)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total)
    expect(rows.find(({ value, unit }) => value === '15000' && unit === '户')?.['sentence']).toContain('1.5万户')
  })
})

describe('the plans that mention it', () => {
  it('are a row each, with how often and in how many sentences', async () => {
    const rows = await rowsOf(await take('what=mentioning-plans&q=一汽'))
    expect(rows.map(({ issuer, year, mentions, sentences }) => [issuer, year, mentions, sentences])).toEqual([
      ['辽源市', '2022', '2', '1'],
      ['辽源市', '2023', '1', '1'],
    ])
  })
})

describe('what is not all there', () => {
  const names = Array.from({ length: 52 }, (_, at) => `名${at}`).join(',')

  it('is called a part in the name of the file, in its header and in what JSON and GEXF say', async () => {
    const response = await take(`what=matrix&rows=${names}`)
    expect(response.headers.get('content-disposition')).toContain('plan-graph-matrix-part-')
    expect(response.headers.get('plan-graph-cut')).toBe('things 50/52')
    expect(await rowsOf(response)).toHaveLength(50)
    const { cut } = (await (await take(`what=matrix&rows=${names}&format=json`)).json()) as { cut: unknown }
    expect(cut).toEqual([{ what: 'things', shown: 50, of: 52 }])
    const { cut: network } = (await server.get('/api/graph/overview?limit=20')).body as Network
    const gexf = await (await take('what=overview&limit=20&format=gexf')).text()
    expect(gexf).toContain(`only ${network.shown} of ${network.of} names`)
  })

  it('is said of what a screen holds, too, and of nothing that is whole', async () => {
    const table = { columns: ['n'], rows: [[1]] }
    const part = await send({ name: 'cypher', cut: [{ what: 'rows', shown: 1 }], table })
    expect(part.headers.get('plan-graph-cut')).toBe('rows 1/?')
    const whole = await send({ name: 'cypher', table })
    expect(whole.headers.get('plan-graph-cut')).toBeNull()
    expect(whole.headers.get('content-disposition')).not.toContain('part')
  })
})

describe('a network as a table', () => {
  it('names both ends of each line', async () => {
    const rows = await rowsOf(await take('what=overview&limit=20'))
    expect(rows.map(({ from, line, to }) => [from, line, to])).toContainEqual(['辽源市', 'PART_OF', '吉林省'])
  })
})

describe('the rows of a screen as CSV', () => {
  it('run no formula, and keep lists, quotes and line breaks', async () => {
    const response = await send({
      name: 'cypher',
      table: {
        columns: ['name', 'n', 'list'],
        rows: [
          ['=HYPERLINK("x")', -3, ['一汽', '吉大']],
          ['一\n二,三', null, true],
        ],
      },
    })
    const rows = await rowsOf(response)
    expect(rows.map(({ name, n, list }) => [name, n, list])).toEqual([
      [`'=HYPERLINK("x")`, '-3', '["一汽","吉大"]'],
      ['一\n二,三', '', 'true'],
    ])
  })

  it('may be larger than a question may be', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => [at, '字'.repeat(200)])
    expect(JSON.stringify(rows).length).toBeGreaterThan(LIMITS.cypherCharacters * 10)
    expect(await rowsOf(await send({ name: 'cypher', table: { columns: ['at', 'text'], rows } }))).toHaveLength(2_000)
  })
})

describe('what cannot be taken away', () => {
  it.each([
    ['what=mentions&q=一汽&format=gexf', 400, /csv or json/],
    ['what=mentions', 400, /q/],
    ['what=secrets', 400, /what/],
    ['what=overview&format=xlsx', 400, /format/],
    ['what=statements', 400, /id/],
    ['what=timeline&id=nobody', 404, /nobody/],
    ['what=years&issuer=火星市', 404, /火星市/],
    ['what=matrix', 400, /rows/],
    ['what=statements&id=nobody', 404, /nobody/],
    ['what=mentions&q=一汽&entity=nobody', 404, /nobody/],
    ['what=cypher&q=MATCH (n) RETURN n', 400, /what/],
  ])('%s', async (query, status, reason) => {
    const response = await take(query)
    const body = (await response.json()) as { error: { message: string } }
    expect(response.status).toBe(status)
    expect(body.error.message).toMatch(reason)
    expect(response.headers.get('content-disposition')).toBeNull()
  })

  it.each([
    [{ name: '../x', table: { columns: [], rows: [] } }, /name/],
    [{ name: 'x' }, /table or graph/],
  ])('a screen that sends %j', async (request, reason) => {
    const response = await send(request)
    expect(response.status).toBe(400)
    expect(((await response.json()) as { error: { message: string } }).error.message).toMatch(reason)
  })

  it('a page elsewhere cannot have anything written', async () => {
    const table = { columns: ['a'], rows: [] }
    const { status } = await server.post('/api/export', { name: 'x', table }, { origin: 'http://evil.example' })
    expect(status).toBe(403)
  })
})
