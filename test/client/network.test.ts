import { describe, expect, it } from 'vitest'
import type { NetworkEdge, NetworkNode } from '#schema/api/networks.ts'
import { breakName, type Named, placeNames, sizeOfName } from '#client/network/drawing/names.ts'
import { nextToward, separate, startPlaces } from '#client/network/drawing/places.ts'
import type { Thing } from '#client/network/drawing/things.ts'
import { sift, toggle } from '#client/network/filters.ts'
import { gather, type Sources } from '#client/network/known.ts'
import { readView, writeView } from '#client/network/view.ts'

const node = (id: string, more: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  name: id,
  type: 'Sector',
  group: 'Topic',
  aliases: [],
  documents: 1,
  mentions: 1,
  issuer: false,
  ...more,
})
const edge = (from: string, kind: NetworkEdge['kind'], to: string, years: number[] = [2022]): NetworkEdge => ({
  id: `${from} ${kind} ${to}`,
  from,
  to,
  kind,
  count: 1,
  years,
  statuses: [],
})

describe('the address of a network', () => {
  it('holds the whole view: written and read again, it is the same', () => {
    const view = readView({
      focus: 'region-220400',
      grow: 'expand~region-220400~SUPPORTS~out~Sector~20,path~a~b,hide~c',
      types: 'Company,Sector',
      from: 2022,
      min: 3,
      selected: 'region-220400 SUPPORTS sector-1',
    })
    expect(view.steps).toEqual([
      { do: 'expand', id: 'region-220400', kind: 'SUPPORTS', direction: 'out', type: 'Sector', offset: 20 },
      { do: 'path', from: 'a', to: 'b' },
      { do: 'hide', id: 'c' },
    ])
    expect(readView(writeView(view))).toEqual(view)
  })
  it('tells all types from none', () => {
    expect(readView({}).types).toBeUndefined()
    expect(readView(writeView({ ...readView({}), types: [] })).types).toEqual([])
  })
  it('passes over steps that make no sense, and brings a limit inside its bounds', () => {
    expect(readView({ grow: 'explode~a,expand,path~a', limit: 100_000 })).toMatchObject({ steps: [], limit: 500 })
  })
})

describe('what is known of a network', () => {
  const asked: string[][] = []
  const sources: Sources = {
    overview: () =>
      Promise.resolve({
        nodes: [node('辽源市', { issuer: true }), node('工业')],
        edges: [edge('辽源市', 'SUPPORTS', '工业')],
        cut: { shown: 2, of: 9 },
      }),
    expand: (step, present) => {
      asked.push(present)
      const nodes = [node(step.id), node('农业')]
      return Promise.resolve({ nodes, edges: [edge(step.id, 'TOGETHER', '农业')], cut: { shown: 1, of: 3 } })
    },
    path: () => Promise.resolve({ nodes: [], edges: [], cut: { shown: 0, of: 0 } }),
  }
  it('grows by each step, keeps what was there, and says what each step left out', async () => {
    const step = { do: 'expand', id: '工业', direction: 'both', offset: 0 } as const
    const known = await gather({ limit: 80, steps: [step] }, sources)
    expect(known.nodes.map(({ id }) => id)).toEqual(['辽源市', '工业', '农业'])
    expect(known.cameBy).toEqual({ 农业: '工业' })
    expect(known.cuts).toEqual([{ step, shown: 1, of: 3 }])
    expect(asked).toEqual([['辽源市', '工业']])
  })
  it('loses a hidden thing with its lines, and nothing else', async () => {
    const known = await gather({ limit: 80, steps: [{ do: 'hide', id: '工业' }] }, sources)
    expect(known.nodes.map(({ id }) => id)).toEqual(['辽源市'])
    expect(known.edges).toEqual([])
  })
})

describe('the stack of filters', () => {
  const network = {
    nodes: [
      node('辽源市', { type: 'Region', group: 'Place', issuer: true }),
      node('工业', { mentions: 5 }),
      node('钢铁'),
    ],
    edges: [
      edge('辽源市', 'SUPPORTS', '工业', [2022]),
      edge('辽源市', 'PART_OF', '钢铁', []),
      edge('工业', 'TOGETHER', '钢铁', [2023]),
    ],
  }
  it('says what each filter leaves, and an issuer is never too rare', () => {
    const left = sift(network, { minimum: 2, kinds: ['SUPPORTS'] })
    expect(left.nodes.map(({ id }) => id)).toEqual(['辽源市', '工业'])
    expect(left.after).toEqual({ types: 3, minimum: 2, kinds: 1, years: 1 })
  })
  it('keeps a line without a year, such as the tree of divisions, in every year', () => {
    expect(sift(network, { minimum: 0, from: 2023 }).edges.map(({ kind }) => kind)).toEqual(['PART_OF', 'TOGETHER'])
  })
  it('is no filter any more when the last word is put back', () => {
    expect(toggle(['Sector', 'Region'], undefined, 'Region')).toEqual(['Sector'])
    expect(toggle(['Sector', 'Region'], ['Sector'], 'Region')).toBeUndefined()
  })
})

describe('names in the picture', () => {
  it.each([
    ['一汽', ['一汽']],
    ['中国第一汽车集团', ['中国第一汽车集团']],
    ['吉林省中南部电商快递中心', ['吉林省中南部', '电商快递中心']],
    ['“双减”', ['“双减”']],
    ['“清四乱”专项整治行动', ['“清四乱”专', '项整治行动']],
  ])('%s is broken into lines of like length', (name, lines) => {
    expect(breakName(name)).toEqual(lines)
    expect(breakName(name).join('')).toBe(name)
  })
  const paper = { width: 400, height: 400 }
  const named = (id: string, x: number, rank: number): Named => ({
    id,
    at: { x, y: 200 },
    radius: 8,
    ...sizeOfName(id),
    rank,
  })
  it('of two things on one spot, the one mentioned more has its name; the other waits until there is room', () => {
    const crowd = ['甲甲甲甲', '乙乙乙乙', '丙丙丙丙', '丁丁丁丁', '戊戊戊戊', '己己己己'].map((id, at) =>
      named(id, 200, at),
    )
    const placed = placeNames(crowd, paper)
    expect(placed.get('己己己己')).toBe('below')
    expect(placed.size).toBeLessThan(crowd.length)
  })
  it('do not reach over the rim of the paper', () => {
    expect(placeNames([named('阜新蒙古族自治县', 10, 1)], paper).get('阜新蒙古族自治县')).toBe('right')
  })
})

describe('places in the picture', () => {
  const things: Thing[] = ['辽源市', '宽城区', '工业', '钢铁'].map((id, at) => ({
    id,
    name: id,
    group: at < 2 ? 'Place' : 'Topic',
    weight: 1,
    hub: at < 2,
    shared: false,
  }))
  const line = (from: string, to: string) => ({ id: from + to, from, to, look: 'said' as const, name: '', weight: 1 })
  const lines = [line('辽源市', '工业'), line('宽城区', '工业'), line('辽源市', '钢铁')]
  it('are the same for the same network, and what two issuers share stands between them', () => {
    const places = startPlaces(things, lines)
    expect(startPlaces(things, lines)).toEqual(places)
    const far = (one: string, other: string) =>
      Math.hypot(places.get(one)!.x - places.get(other)!.x, places.get(one)!.y - places.get(other)!.y)
    expect(far('工业', '辽源市')).toBeLessThan(far('宽城区', '辽源市'))
    expect(far('工业', '宽城区')).toBeLessThan(far('宽城区', '辽源市'))
  })
  it('are pushed apart until no two overlap, without moving what is fixed', () => {
    const spaces = ['a', 'b', 'c', 'd'].map((id, at) => ({ id, x: at * 3, y: at, width: 40, height: 20 }))
    const apart = separate(spaces, new Set(['a']))
    expect(apart.find(({ id }) => id === 'a')).toMatchObject({ x: 0, y: 0 })
    for (const one of apart)
      for (const other of apart)
        if (one.id < other.id)
          expect(Math.abs(one.x - other.x) >= 40 || Math.abs(one.y - other.y) >= 20, `${one.id} ${other.id}`).toBe(true)
  })
  it('an arrow key leads to the nearest thing in its quarter', () => {
    const places = [
      { id: '近', x: 50, y: 10 },
      { id: '远', x: 200, y: 0 },
      { id: '上', x: 10, y: -60 },
    ]
    expect(nextToward({ x: 0, y: 0 }, places, 'ArrowRight')).toBe('近')
    expect(nextToward({ x: 0, y: 0 }, places, 'ArrowUp')).toBe('上')
    expect(nextToward({ x: 0, y: 0 }, places, 'ArrowLeft')).toBeUndefined()
  })
})
