import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { healthSchema } from '#schema/api/common.ts'
import { documentBriefSchema, documentsAnswerSchema, documentTextSchema } from '#schema/api/documents.ts'
import { entityPageSchema, neighboursAnswerSchema, statementsAnswerSchema } from '#schema/api/entities.ts'
import { searchAnswerSchema } from '#schema/api/mentions.ts'
import { edgeEvidenceSchema, networkSchema, pathsAnswerSchema } from '#schema/api/networks.ts'
import { readAnnotated } from '../fixtures/annotated.ts'
import { serveAnnotatedGraph } from '../fixtures/annotated-server.ts'

const graph = serveAnnotatedGraph()

async function get<Answer>(path: string, schema: z.ZodType<Answer>): Promise<Answer> {
  const { status, body } = await graph.server.get(path)
  expect(status, JSON.stringify(body)).toBe(200)
  return schema.parse(body)
}

async function expand(body: Record<string, unknown>) {
  const answer = await graph.server.post('/api/graph/expand', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return networkSchema.parse(answer.body)
}

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

describe('the network', () => {
  it('opens on the issuers in their tree, what they share and what each leads with', async () => {
    const network = await get('/api/graph/overview', networkSchema)
    const names = network.nodes.map((node) => node.name)
    expect(
      network.nodes
        .filter((node) => node.issuer)
        .map((node) => node.name)
        .sort(),
    ).toEqual(['二道区', '宽城区', '辽源市', '阜新蒙古族自治县'].sort())
    expect(names).toEqual(expect.arrayContaining(['吉林省', '长春市', '工业', '东北袜业园']))
    expect(network.nodes.length).toBeLessThanOrEqual(80)
    expect(network.cut).toEqual({ shown: network.nodes.length, of: expect.any(Number) as number })
    expect(network.cut.of).toBeGreaterThan(network.cut.shown)
    expect(network.nodes.find((node) => node.name === '工业')?.issuers).toBe(3)
  })

  it('has no line without both its ends, no line twice, and nothing that hangs alone', async () => {
    const { nodes, edges } = await get('/api/graph/overview', networkSchema)
    const ids = new Set(nodes.map((node) => node.id))
    for (const edge of edges) expect(ids.has(edge.from) && ids.has(edge.to), edge.id).toBe(true)
    expect(new Set(edges.map((edge) => edge.id)).size).toBe(edges.length)
    const tied = new Set(edges.flatMap((edge) => [edge.from, edge.to]))
    expect(nodes.filter((node) => !tied.has(node.id))).toEqual([])
    const kinds = new Set(edges.map((edge) => edge.kind))
    expect([...kinds]).toEqual(expect.arrayContaining(['PLANS', 'SUPPORTS', 'PART_OF', 'MENTIONS', 'TOGETHER']))
  })

  it('is the same each time, and no larger than asked', async () => {
    const once = await get('/api/graph/overview?limit=30', networkSchema)
    expect(await get('/api/graph/overview?limit=30', networkSchema)).toEqual(once)
    expect(once.nodes).toHaveLength(30)
    const parks = await get('/api/graph/overview?type=Park', networkSchema)
    expect(new Set(parks.nodes.filter((node) => node.type !== 'Region').map((node) => node.type))).toEqual(
      new Set(['Park']),
    )
  })

  it('bundles parallel statements: each line has as many sentences as it says', async () => {
    const { edges } = await get('/api/graph/overview', networkSchema)
    const seen = new Set<string>()
    for (const edge of edges.filter((each) => !seen.has(each.kind) && seen.add(each.kind))) {
      const evidence = await get(
        `/api/graph/edge?from=${edge.from}&to=${edge.to}&kind=${edge.kind}&limit=100`,
        edgeEvidenceSchema,
      )
      // MENTIONS counts names, and one sentence may hold several.
      if (edge.kind === 'MENTIONS') expect(evidence.total).toBeLessThanOrEqual(edge.count)
      else expect(evidence.total, edge.id).toBe(edge.count)
      expect(evidence.evidence).toHaveLength(evidence.total)
    }
    expect(seen.size).toBeGreaterThan(5)
  })

  it('expands by a kind, with what was cut, and lines to what is drawn already', async () => {
    const network = await expand({ id: LIAOYUAN, kind: 'SUPPORTS', limit: 5, present: [YIQI] })
    expect(network.nodes.map((node) => node.name)).toContain('辽源市')
    expect(network.nodes).toHaveLength(6)
    expect(network.cut.shown).toBe(5)
    expect(network.cut.of).toBeGreaterThan(5)
    const known = new Set([...network.nodes.map((node) => node.id), YIQI])
    for (const edge of network.edges) expect(known.has(edge.from) && known.has(edge.to), edge.id).toBe(true)
    expect(network.edges.some((edge) => edge.to === YIQI && edge.from === LIAOYUAN)).toBe(true)
    const next = await expand({ id: LIAOYUAN, kind: 'SUPPORTS', limit: 5, offset: 5 })
    const both = [...network.nodes, ...next.nodes].filter((node) => node.id !== LIAOYUAN).map((node) => node.id)
    expect(new Set(both).size).toBe(10)
  })

  it('every neighbour that an expansion brings is tied to what was expanded', async () => {
    for (const kind of [undefined, 'TOGETHER', 'MENTIONS', 'PLANS']) {
      const network = await expand({ id: LIAOYUAN, limit: 12, ...(kind && { kind }) })
      const tied = new Set(
        network.edges.flatMap((edge) => ([edge.from, edge.to].includes(LIAOYUAN) ? [edge.from, edge.to] : [])),
      )
      for (const node of network.nodes) expect(tied.has(node.id), `${kind} ${node.name}`).toBe(true)
    }
  })

  it('finds the shortest way by what is said, else by shared sentences', async () => {
    const said = await get(`/api/paths?from=${YIQI}&to=region-220105`, pathsAnswerSchema)
    const name = new Map(said.nodes.map((node) => [node.id, node.name]))
    expect(said.through).toBe('statements')
    expect(said.paths.map((path) => path.map((id) => name.get(id)))).toContainEqual([
      '中国第一汽车集团',
      '辽源市',
      '长春市',
      '二道区',
    ])
    const none = await get(`/api/paths?from=${YIQI}&to=region-210921&length=1`, pathsAnswerSchema)
    expect(none.paths).toEqual([])
    expect(none.through).toBeUndefined()
    const self = await get(`/api/paths?from=${YIQI}&to=${YIQI}`, pathsAnswerSchema)
    expect(self.paths).toEqual([[YIQI]])
    expect((await graph.server.get(`/api/paths?from=${YIQI}&to=nobody`)).status).toBe(404)
  })
})
