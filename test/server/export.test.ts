import { createHash } from 'node:crypto'
import Graph from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { beforeAll, describe, expect, it } from 'vitest'
import type { StatementsAnswer } from '#schema/api/entities.ts'
import type { MentionsAnswer, SearchAnswer } from '#schema/api/mentions.ts'
import type { Network } from '#schema/api/networks.ts'
import { serveAnnotatedGraph } from '../fixtures/annotated-server.ts'
import { exportsOf, rowsOf } from '../fixtures/exports.ts'
import { documentsAnswerSchema } from '#schema/api/documents.ts'

const app = serveAnnotatedGraph()
const { take, send } = exportsOf(app)
/** SHA-256 over the sorted SHA-256 of the five plans, one a line. */
let corpus: string

beforeAll(async () => {
  const { documents } = await app.get('/api/documents', documentsAnswerSchema)
  const sums = documents.map(({ sha256 }) => sha256).sort()
  corpus = createHash('sha256')
    .update(sums.map((sum) => `${sum}\n`).join(''))
    .digest('hex')
})

describe('mentions as CSV', () => {
  it('hold every sentence of every plan, more than a page shows, and say what they were taken from', async () => {
    const answer = (await app.server.get('/api/mentions?q=,&by=text&limit=100')).body as MentionsAnswer
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
    const network = (await app.server.get('/api/graph/overview?limit=30')).body as Network
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
    const { entities } = (await app.server.get('/api/search?q=东北袜业园')).body as SearchAnswer
    const id = entities[0]?.id ?? ''
    const { statements } = (await app.server.get(`/api/entities/${id}/statements?limit=100`)).body as StatementsAnswer
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
    const { cut: network } = (await app.server.get('/api/graph/overview?limit=20')).body as Network
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
