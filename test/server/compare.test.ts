import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { z } from 'zod'
import type { Connection } from '#cypher/connection.ts'
import {
  compareCellAnswerSchema,
  compareIssuersAnswerSchema,
  compareMatrixAnswerSchema,
  type CompareYearsAnswer,
  compareYearsAnswerSchema,
  coverageAnswerSchema,
  timelineAnswerSchema,
} from '#schema/compare.ts'
import { targetsAnswerSchema } from '#schema/targets.ts'
import { loadSeeds } from '../../server/jobs/load-seeds.ts'
import { readAnnotated } from '../fixtures/annotated.ts'
import { openAnnotatedGraph, openEmptyGraph } from '../fixtures/graph.ts'
import { startServer, type TestServer } from '../fixtures/server.ts'

let connection: Connection
let server: TestServer

async function get<Answer>(path: string, schema: z.ZodType<Answer>): Promise<Answer> {
  const { status, body } = await server.get(path)
  expect(status, JSON.stringify(body)).toBe(200)
  return schema.parse(body)
}

const years = (parameters: string) => get(`/api/compare/years?issuer=辽源市&${parameters}`, compareYearsAnswerSchema)

/** The change of each thing that has it, in one step. */
const withChange = ({ rows }: CompareYearsAnswer, ...changes: string[]) =>
  Object.fromEntries(
    rows.flatMap(({ name, changes: [change] }) => (change && changes.includes(change) ? [[name, change]] : [])),
  )

describe('as people marked the plans', () => {
  beforeAll(async () => {
    connection = await openAnnotatedGraph(inject('neo4j'))
    server = await startServer(connection)
  })
  afterAll(async () => {
    await server.close()
    await connection.close()
  })

  describe('辽源市 from 2022 to 2023', () => {
    it('has moved on with what 2023 promises to finish, and kept what both name', async () => {
      const answer = await years('years=2022,2023')
      expect(answer.plans).toMatchObject([
        { year: 2022, fragment: 'marked' },
        { year: 2023, fragment: 'marked' },
      ])
      expect(withChange(answer, 'completed', 'moved', 'kept')).toEqual({
        '一建道口“平改立”': 'moved',
        辽源市中心医院: 'moved',
        长春经辽源梅河口至通化高铁: 'kept',
        东北袜业园: 'kept',
        东辽河: 'kept',
        大梨树河: 'kept',
        // of its rivers 2023 names two again
        '东辽河、大梨树河、渭津河6公里岸带修复提升工程': 'kept',
        六山: 'kept',
        琵琶广场: 'kept',
      })
    })

    it('calls nothing dropped, since only parts of the plans are here', async () => {
      const answer = await years('')
      expect(answer.steps).toMatchObject([{ from: 2022, to: 2023, missing: [], counts: { dropped: 0, completed: 0 } }])
      expect(withChange(answer, 'unseen')).toMatchObject({ 福泰大路: 'unseen', 静脉产业园: 'unseen' })
      expect(withChange(answer, 'new')).toMatchObject({ 国道303绕越线: 'new', 福民大街: 'new' })
      const { rows, total } = await years('change=moved&limit=1')
      expect([rows.length, total]).toEqual([1, 2])
    })

    it('shows the sentence of each year, the promise as a promise', async () => {
      const { rows } = await years('change=moved')
      const crossing = rows.find(({ name }) => name.startsWith('一建道口'))
      const told = crossing?.cells.map(({ said: [first] }) => [first?.status, first?.aspect, first?.passage.text])
      expect(told?.[0]).toEqual([
        'advance',
        'promised',
        expect.stringContaining('一建道口平改立、东辽河琵琶桥') as string,
      ])
      expect(told?.[1]).toEqual(['complete', 'promised', expect.stringContaining('7月建成通车') as string])
    })

    it('keeps what it supports, whatever the way', async () => {
      const kept = withChange(await years('about=SUPPORTS'), 'kept')
      expect(Object.keys(kept)).toEqual(
        expect.arrayContaining(['新能源汽车', '高压铸铝', '辽源高新区', '厚德食品', '东北袜业园']),
      )
      expect(withChange(await years('about=COOPERATES_WITH'), 'kept')).toEqual({
        中国第一汽车集团: 'kept',
        吉林大学: 'kept',
        中国科学院: 'kept',
      })
    })

    it('is found by short name and code; of nobody it is 404, of no years 400', async () => {
      for (const words of ['辽源', '220400', 'region-220400'])
        expect((await get(`/api/compare/years?issuer=${words}`, compareYearsAnswerSchema)).issuer.name).toBe('辽源市')
      expect((await server.get('/api/compare/years?issuer=雄安新区')).status).toBe(404)
      expect((await server.get('/api/compare/years?issuer=辽源市&years=twenty')).status).toBe(400)
    })
  })

  it('a life line tells both years, and is empty for what nobody builds', async () => {
    const plan = readAnnotated('liaoyuan-2023')
    const idOf = (name: string) => plan.entities.find((entity) => entity.name === name)?.id ?? ''
    const line = await get(`/api/entities/${idOf('一建道口“平改立”')}/timeline`, timelineAnswerSchema)
    expect(line.entries.map(({ year, status, aspect }) => [year, status, aspect])).toEqual([
      [2022, 'advance', 'promised'],
      [2023, 'complete', 'promised'],
    ])
    const none = await get(`/api/entities/${idOf('中国第一汽车集团')}/timeline`, timelineAnswerSchema)
    expect(none.entries).toEqual([])
    expect((await server.get('/api/entities/nobody/timeline')).status).toBe(404)
  })

  describe('things by plans', () => {
    it('counts a thing under all its names and a string where it stands, each plan once', async () => {
      const { columns, rows, cut } = await get(
        '/api/compare/matrix?rows=一汽,平改立,东北袜业园,一汽',
        compareMatrixAnswerSchema,
      )
      expect(columns.map(({ year }) => year)).toEqual([2023, 2023, 2022, 2022, 2022])
      expect(cut).toEqual({ columns: { shown: 5, of: 5 }, rows: { shown: 3, of: 3 } })
      const told = rows.map(({ entity, asked, counts }) => [
        entity?.name ?? asked,
        counts.flatMap((count, at) => (count > 0 ? [`${columns[at]?.title.slice(0, 7)} ${count}`] : [])),
      ])
      expect(told).toEqual([
        ['中国第一汽车集团', ['辽源市2023 1', '辽源市2022 2']],
        ['平改立', ['辽源市2023 1', '辽源市2022 1']],
        ['东北袜业园', ['辽源市2023 2', '辽源市2022 2']],
      ])
    })

    it('a cell has as many sentences as it needs for its count', async () => {
      const { columns, rows } = await get('/api/compare/matrix?rows=一汽,平改立&year=2022', compareMatrixAnswerSchema)
      for (const { asked, entity, counts } of rows)
        for (const [at, count] of counts.entries()) {
          const path = `/api/compare/cell?row=${entity?.id ?? asked}&plan=${columns[at]?.id}`
          const { passages } = await get(path, compareCellAnswerSchema)
          expect(passages.flatMap(({ highlights }) => highlights)).toHaveLength(count)
        }
    })
  })

  it('what regions share and what only one has make up all that they name', async () => {
    const path = '/api/compare/issuers?issuers=辽源市,二道区,宽城区,雄县'
    const shared = await get(`${path}&show=shared`, compareIssuersAnswerSchema)
    expect(shared.unknown).toEqual(['雄县'])
    expect(shared.rows.every(({ counts }) => counts.filter((count) => count > 0).length > 1)).toBe(true)
    expect(shared.rows.map(({ entity }) => entity.name)).toContain('工业')
    const single = await get(`${path}&show=single&of=辽源市&limit=500`, compareIssuersAnswerSchema)
    expect(single.rows.every(({ counts: [own, ...others] }) => own && others.every((count) => count === 0))).toBe(true)
    expect(single.total).toBe(single.issuers[0]?.single)
    expect(single.counts.single).toBe(single.issuers.reduce((sum, each) => sum + each.single, 0))
    expect((await server.get('/api/compare/issuers?issuers=雄县')).status).toBe(404)
  })

  it('coverage tells the years of each issuer and that nothing is missing between', async () => {
    const { rows } = await get('/api/compare/coverage', coverageAnswerSchema)
    expect(rows[0]).toMatchObject({
      issuer: { name: '辽源市' },
      kind: '政府工作报告',
      years: [
        { year: 2022, documents: 1, fragments: 1 },
        { year: 2023, documents: 1, fragments: 1 },
      ],
      missing: [],
    })
    expect(rows).toHaveLength(4)
  })

  describe('targets', () => {
    it('are found by indicator and region, each with the words that set it', async () => {
      const answer = await get('/api/targets?q=优良天数&region=辽源市&year=2022', targetsAnswerSchema)
      expect(answer.targets).toMatchObject([
        { region: '辽源市', year: 2022, comparator: '>=', value: 91, unit: '%', review: false },
      ])
      const [target] = answer.targets
      const [[from, to] = [0, 0]] = target?.passage?.highlights ?? []
      expect(target?.passage?.text.slice(from, to)).toBe('空气质量优良天数占比达到91%以上')
    })

    it('of one indicator are a line for each region, and no other unit is mixed in', async () => {
      const all = await get('/api/targets', targetsAnswerSchema)
      expect(all.series).toEqual([])
      const [first] = all.indicators
      expect(first).toBeDefined()
      const one = await get(`/api/targets?indicator=${first?.key}`, targetsAnswerSchema)
      expect(new Set(one.targets.map(({ unit }) => unit)).size).toBe(1)
      expect(one.series.flatMap(({ points }) => points)).toHaveLength(one.total)
    })

    it('come in pages that make up the whole', async () => {
      const first = await get('/api/targets?limit=500', targetsAnswerSchema)
      const pages = await Promise.all(
        [0, 40, 80, 120].map((offset) => get(`/api/targets?limit=40&offset=${offset}`, targetsAnswerSchema)),
      )
      const ids = pages.flatMap(({ targets }) => targets.map(({ id }) => id))
      expect(ids).toEqual(first.targets.slice(0, 160).map(({ id }) => id))
      expect((await get('/api/targets?q=不存在', targetsAnswerSchema)).total).toBe(0)
    })
  })
})

describe('as the pipeline reads them', () => {
  beforeAll(async () => {
    connection = await openEmptyGraph(inject('neo4j'))
    await loadSeeds(connection, () => {})
    server = await startServer(connection)
  })
  afterAll(async () => {
    await server.close()
    await connection.close()
  })

  it('辽源市 from 2022 to 2023 is the same for what people know of both years', async () => {
    const answer = await years('years=2022,2023')
    const nameOf = (part: string) => answer.rows.filter(({ names }) => names.some(({ name }) => name.includes(part)))
    expect(nameOf('一建道口').map(({ changes }) => changes)).toEqual([['moved']])
    expect(nameOf('中心医院').map(({ changes }) => changes)).toEqual([['moved']])
    const [railway, ...others] = nameOf('高铁')
    expect(others).toEqual([])
    expect(railway).toMatchObject({ changes: ['kept'], sure: true })
    expect(railway?.cells.map(({ said: [first] }) => first?.status)).toEqual(['propose', 'propose'])
    expect(answer.steps[0]?.counts.dropped).toBe(0)
  })
})
