import { describe, expect, it } from 'vitest'
import { edgeEvidenceSchema, networkSchema, pathsAnswerSchema } from '#schema/api/networks.ts'
import { readAnnotated } from '../fixtures/annotated.ts'
import { serveAnnotatedGraph } from '../fixtures/annotated-server.ts'

const graph = serveAnnotatedGraph()
const get: typeof graph.get = (path, schema) => graph.get(path, schema)

async function expand(body: Record<string, unknown>) {
  const answer = await graph.server.post('/api/graph/expand', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return networkSchema.parse(answer.body)
}

const plan = readAnnotated('liaoyuan-2023')
const idOf = (name: string) => plan.entities.find((entity) => entity.name === name)?.id ?? ''
const LIAOYUAN = 'region-220400'
const YIQI = idOf('中国第一汽车集团')

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
