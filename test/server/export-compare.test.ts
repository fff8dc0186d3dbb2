import { describe, expect, it } from 'vitest'
import type { CompareMatrixAnswer, CompareYearsAnswer } from '#schema/compare.ts'
import type { TargetsAnswer } from '#schema/targets.ts'
import { serveAnnotatedGraph } from '../fixtures/annotated-server.ts'
import { exportsOf, rowsOf } from '../fixtures/exports.ts'

const app = serveAnnotatedGraph()
const { take } = exportsOf(app)

describe('comparisons and targets', () => {
  it('what an issuer said year by year has a row for each thing and year, with the sentence', async () => {
    const rows = await rowsOf(await take('what=years&issuer=辽源市&about=SUPPORTS&years=2022,2023'))
    const answer = (await app.server.get('/api/compare/years?issuer=辽源市&about=SUPPORTS&years=2022,2023'))
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
    const { columns, rows: things } = (await app.server.get('/api/compare/matrix?rows=一汽,红旗'))
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
    const { total } = (await app.server.get('/api/targets?part=all&limit=1')).body as TargetsAnswer
    expect(rows).toHaveLength(total)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total)
    expect(rows.find(({ value, unit }) => value === '15000' && unit === '户')?.['sentence']).toContain('1.5万户')
  })
})
