import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { LIMITS } from '#schema/api/common.ts'
import type { Connection } from '#cypher/connection.ts'
import { libraryQueries } from '#cypher/library.ts'
import { openAnnotatedGraph, openSeedGraph } from '../fixtures/graph.ts'
import { openTestConsole, type TestConsole } from './cypher-console.ts'

/** Of each question one row that has to be among its answers, found in the plans by reading them. */
const ROWS: Record<string, Record<string, unknown>> = {
  connections: {
    line: '长春经辽源梅河口至通化高铁',
    places: expect.arrayContaining(['长春市', '辽源市', '梅河口市', '通化市']),
    issuer: '辽源市',
    year: 2022,
  },
  cooperation: { one: '辽源市', other: '吉林大学', year: 2022 },
  'due-dates': { year: 2023, due: '7月', region: '辽源市', thing: '红五星立交桥', status: 'complete' },
  'firm-targets': {
    firmness: '力争',
    goals: expect.arrayContaining([expect.stringMatching(/^宽城区 2022: .*高新技术企业.* 20 家$/)]),
  },
  'life-line': { year: 2023, status: 'advance', aspect: 'promised', region: '辽源市' },
  'most-mentioned': { type: 'Company', most: expect.arrayContaining(['中国第一汽车集团 × 3']) },
  'names-inside-names': { name: '细河', inside: '细河北岸生态治理二期工程', type: 'Project', sentences: 1 },
  'names-of-a-thing': { thing: '吉林大学', names: expect.arrayContaining(['吉大 × 1', '吉林大学 × 1']) },
  'only-in-one-region': { region: '阜新蒙古族自治县', sectors: expect.arrayContaining(['碳汇经济', '中蒙医药']) },
  'path-between': { things: ['东北袜业园', '辽源市', '吉林大学'] },
  'planned-and-completed': { thing: '东北袜业园', years: [2022, 2023] },
  'plans-that-mention': { thing: '中国第一汽车集团', issuer: '辽源市', year: 2023, mentions: 1, writtenAs: ['一汽'] },
  'projects-by-status': { status: 'complete', year: 2023, things: expect.arrayContaining(['红五星立交桥']) },
  'region-tree': { region: '宽城区', code: '220103', partOf: '长春市' },
  'rules-at-work': { rule: expect.any(String), names: expect.any(Number) },
  'sectors-by-region': { region: '阜新蒙古族自治县', supports: '碳汇经济', type: 'Sector', years: [2023] },
  'sentences-with-words': {
    issuer: '辽源市',
    year: 2022,
    sentence: expect.stringContaining('以实施乡村振兴战略为总抓手'),
  },
  'shared-by-issuers': { thing: '长春市', issuers: expect.arrayContaining(['二道区', '辽源市']) },
  'targets-of-a-region': { year: 2023, comparator: '>=', value: 15000, unit: '户' },
  'targets-of-an-indicator': {
    region: '二道区',
    year: 2022,
    value: 9000,
    unit: '人',
    sentence: expect.stringContaining('新增城镇就业9000人'),
  },
  'together-in-a-sentence': { other: '东北袜业园', type: 'Park', sentences: 1 },
  'what-a-plan-says': { head: '辽源市', says: 'SUPPORTS', tail: '辽源高新区' },
  'what-works-improve': { thing: '细河', work: '细河北岸生态治理二期工程', region: '阜新蒙古族自治县', year: 2023 },
  'who-undertakes-what': { body: '双天集团', work: '双天集团屠宰加工项目', region: '辽源市', year: 2022 },
  'who-works-in-a-sector': { sector: '新能源汽车', body: '新能源汽车配套产业园', type: 'Park', year: 2022 },
}

/** Of dates and firmness the people who marked the plans wrote nothing down. */
const UNMARKED = ['due-dates', 'firm-targets']

it('there are 25 questions, each with a row to find', () => {
  expect(
    libraryQueries()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(ROWS).sort())
  expect(Object.keys(ROWS)).toHaveLength(25)
})

describe.each([
  ['as people marked them', openAnnotatedGraph, UNMARKED],
  ['as the pipeline reads them', openSeedGraph, []],
] as const)('on the five plans %s', (_, open, unmarked: readonly string[]) => {
  const asked = libraryQueries().filter(({ name }) => !unmarked.includes(name))
  let connection: Connection
  let server: TestConsole
  beforeAll(async () => {
    connection = await open(inject('neo4j'))
    server = await openTestConsole(connection)
  })
  afterAll(async () => {
    await server.close()
    await connection.close()
  })

  it.each(asked.map((each) => [each.name, each] as const))('%s finds its row', async (name, { query, params }) => {
    const { status, body } = await server.run(query, params)
    expect(body.error).toBeUndefined()
    expect(status).toBe(200)
    expect(body.rows.length).toBeLessThan(LIMITS.cypherRows)
    const rows = body.rows.map((row) => Object.fromEntries(body.columns.map((column, at) => [column, row[at]])))
    expect(rows).toContainEqual(expect.objectContaining(ROWS[name]))
  })
})
