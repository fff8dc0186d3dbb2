import { describe, expect, it } from 'vitest'
import { LIMITS } from '#schema/api/common.ts'
import { serveAnnotatedGraph } from '../fixtures/annotated-server.ts'
import { exportsOf, rowsOf } from '../fixtures/exports.ts'

const app = serveAnnotatedGraph()
const { take, send } = exportsOf(app)

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
    const { status } = await app.server.post('/api/export', { name: 'x', table }, { origin: 'http://evil.example' })
    expect(status).toBe(403)
  })
})
