import { describe, expect, it } from 'vitest'
import { healthSchema } from '#schema/api/common.ts'
import { documentBriefSchema, documentsAnswerSchema, documentTextSchema } from '#schema/api/documents.ts'
import { entityPageSchema, neighboursAnswerSchema, statementsAnswerSchema } from '#schema/api/entities.ts'
import { searchAnswerSchema } from '#schema/api/mentions.ts'
import { readAnnotated } from '../fixtures/annotated.ts'
import { serveAnnotatedGraph } from '../fixtures/annotated-server.ts'

const graph = serveAnnotatedGraph()

const get: typeof graph.get = (path, schema) => graph.get(path, schema)

const plan = readAnnotated('liaoyuan-2023')
const idOf = (name: string) => plan.entities.find((entity) => entity.name === name)?.id ?? ''
const LIAOYUAN = 'region-220400'
const YIQI = idOf('中国第一汽车集团')

it('health says what is there', async () => {
  expect(await get('/api/health', healthSchema)).toMatchObject({
    status: 'ok',
    neo4j: { version: expect.stringMatching(/^5\.26/) as string },
    documents: 5,
  })
})

describe('search', () => {
  it.each([
    ['一汽', '中国第一汽车集团', 'alias', '一汽'],
    ['中国第一', '中国第一汽车集团', 'name', '中国第一汽车集团'],
    ['yi qi', '中国第一汽车集团', 'pinyin', '中国第一汽车集团'],
    ['dbwyy', '东北袜业园', 'initials', '东北袜业园'],
    ['袜业园', '东北袜业园', 'inside', '东北袜业园'],
    ['liaoyuan', '辽源市', 'pinyin', '辽源市'],
  ])('%s finds %s first (%s)', async (typed, name, why, matched) => {
    const { entities } = await get(`/api/search?q=${typed}`, searchAnswerSchema)
    expect(entities[0]).toMatchObject({ name, why, matched })
  })

  it('gives what begins with it before what only holds it', async () => {
    const { entities } = await get('/api/search?q=工业&limit=50', searchAnswerSchema)
    const whys = entities.map((entity) => (entity.why === 'inside' ? 1 : 0))
    expect(whys).toEqual([...whys].sort())
    expect(entities[0]?.name).toBe('工业')
  })

  it('nothing found is an empty list; a type narrows', async () => {
    expect((await get('/api/search?q=不存在的名字', searchAnswerSchema)).entities).toEqual([])
    const { entities } = await get('/api/search?q=吉林&type=University', searchAnswerSchema)
    expect(new Set(entities.map((entity) => entity.type))).toEqual(new Set(['University']))
  })
})

describe('an entity', () => {
  it('has its names as written, its years and its plans', async () => {
    const page = await get(`/api/entities/${YIQI}`, entityPageSchema)
    expect(page).toMatchObject({
      entity: { name: '中国第一汽车集团', type: 'Company', group: 'Organization', documents: 2, mentions: 3 },
      surfaces: [{ surface: '一汽', count: 3 }],
      years: [
        { year: 2022, documents: 1, mentions: 2 },
        { year: 2023, documents: 1, mentions: 1 },
      ],
    })
    expect(page.documents.map((document) => document.year)).toEqual([2023, 2022])
  })

  it('lies in its regions, from the province down', async () => {
    const tree = async (id: string) =>
      (await get(`/api/entities/${id}`, entityPageSchema)).tree.map((each) => each.name)
    expect(await tree('region-220105')).toEqual(['吉林省', '长春市'])
    expect(await tree(idOf('辽源高新区'))).toEqual(['吉林省', '辽源市'])
  })

  it('counts its neighbours by kind, direction and type before any is listed', async () => {
    const answer = await get(`/api/entities/${LIAOYUAN}/neighbours`, neighboursAnswerSchema)
    expect(answer.neighbours).toEqual([])
    expect(answer.counts).toContainEqual({ kind: 'PART_OF', direction: 'out', type: 'Region', neighbours: 1 })
    const sectors = answer.counts.find((each) => each.kind === 'SUPPORTS' && each.type === 'Sector')
    const page = await get(
      `/api/entities/${LIAOYUAN}/neighbours?kind=SUPPORTS&direction=out&type=Sector&limit=100`,
      neighboursAnswerSchema,
    )
    expect(page.total).toBe(sectors?.neighbours)
    expect(new Set(page.neighbours.map((each) => each.entity.id)).size).toBe(sectors?.neighbours)
    expect(page.neighbours.every((each) => each.entity.type === 'Sector' && each.kind === 'SUPPORTS')).toBe(true)
  })

  it('stands together with others, most often first', async () => {
    const { neighbours } = await get(`/api/entities/${YIQI}/neighbours?kind=TOGETHER`, neighboursAnswerSchema)
    const names = neighbours.map((each) => each.entity.name)
    expect(names).toEqual(expect.arrayContaining(['吉林大学', '中国科学院', '东北袜业园']))
    const counts = neighbours.map((each) => each.count)
    expect(counts).toEqual([...counts].sort((one, other) => other - one))
  })

  it('has statements with the sentence each rests on, newest plan first; pages do not overlap', async () => {
    const all = await get(`/api/entities/${YIQI}/statements`, statementsAnswerSchema)
    expect(all.total).toBe(all.statements.length)
    expect(all.statements.map((statement) => statement.type)).toContain('COOPERATES_WITH')
    for (const statement of all.statements) expect(statement.passage?.text).toContain('一汽')
    const years = all.statements.map((statement) => statement.year ?? 0)
    expect(years).toEqual([...years].sort((one, other) => other - one))
    const second = await get(`/api/entities/${YIQI}/statements?limit=1&offset=1`, statementsAnswerSchema)
    expect(second.statements[0]?.id).toBe(all.statements[1]?.id)
  })

  it('a tie that only a table states has its source and no sentence', async () => {
    const { statements } = await get(`/api/entities/${LIAOYUAN}/statements?type=PART_OF`, statementsAnswerSchema)
    const tie = statements.find((statement) => statement.source !== undefined)
    expect(tie).toMatchObject({ head: { name: '辽源市' }, tail: { name: '吉林省' }, source: 'GB/T 2260' })
    expect(tie?.passage).toBeUndefined()
  })

  it.each(['', '/neighbours', '/statements'])('that is none is 404%s', async (rest) => {
    const { status, body } = await graph.server.get(`/api/entities/company-000000000000${rest}`)
    expect(status).toBe(404)
    expect(body).toMatchObject({ error: { code: 'not-found' } })
  })
})

describe('plans', () => {
  it('are listed newest first, with which regions and years there are whatever the filter', async () => {
    const all = await get('/api/documents', documentsAnswerSchema)
    expect(all.total).toBe(5)
    expect(all.documents.map((document) => document.year)).toEqual([2023, 2023, 2022, 2022, 2022])
    const changchun = await get('/api/documents?region=长春市', documentsAnswerSchema)
    expect(changchun.documents.map((document) => document.issuer).sort()).toEqual(['二道区', '宽城区'])
    expect(changchun.coverage).toEqual(all.coverage)
    expect(all.coverage.reduce((sum, each) => sum + each.documents, 0)).toBe(5)
  })

  it('give their text with every mention exact to the character, nested ones after those around them', async () => {
    const text = await get(`/api/documents/${plan.document.id}/text`, documentTextSchema)
    expect(text.text).toBe(plan.text)
    expect(text.mentions).toHaveLength(plan.mentions.length)
    expect(text.statements).toHaveLength(plan.statements.length)
    expect(text.targets).toHaveLength(plan.targets.length)
    const byPlace = new Map(plan.mentions.map((mention) => [`${mention.start}-${mention.end}`, mention]))
    for (const mention of text.mentions)
      expect(byPlace.get(`${mention.start}-${mention.end}`)?.surface).toBe(text.text.slice(mention.start, mention.end))
    const places = text.mentions.map(({ start, end }) => start * 100_000 - end)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  it('one alone, and none of that id', async () => {
    const brief = await get(`/api/documents/${plan.document.id}`, documentBriefSchema)
    expect(brief).toMatchObject({ issuer: '辽源市', confidence: { issuer: 1 }, statements: plan.statements.length })
    expect((await graph.server.get('/api/documents/doc-000000000000')).status).toBe(404)
    expect((await graph.server.get('/api/documents/doc-000000000000/text')).status).toBe(404)
  })

  it('that is not all there is seen nowhere', async () => {
    const { id } = plan.document
    await graph.connection.execute('MATCH (d:Document {id: $id}) REMOVE d.complete', { id })
    try {
      expect((await graph.server.get(`/api/documents/${id}`)).status).toBe(404)
      expect((await graph.server.get(`/api/documents/${id}/text`)).status).toBe(404)
      expect((await get('/api/documents', documentsAnswerSchema)).total).toBe(4)
      const { body } = await graph.server.get('/api/mentions?q=一汽')
      expect(body).toMatchObject({ total: { documents: 1 }, searched: { documents: 4 } })
    } finally {
      await graph.connection.execute('MATCH (d:Document {id: $id}) SET d.complete = true', { id })
    }
  })
})
