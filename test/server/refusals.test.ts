import { describe, expect, it } from 'vitest'
import { LIMITS } from '#schema/api/common.ts'
import { serveAnnotatedGraph } from '../fixtures/annotated-server.ts'

const graph = serveAnnotatedGraph()
const LIAOYUAN = 'region-220400'

describe('what cannot be asked', () => {
  it.each([
    ['/api/graph/overview?limit=5', /limit/],
    [`/api/graph/overview?limit=${LIMITS.nodes + 1}`, /limit/],
    [`/api/paths?from=a&to=b&length=${LIMITS.pathLength + 1}`, /length/],
    ['/api/graph/edge?from=a&to=b&kind=LIKES', /kind/],
    ['/api/search?q=', /q/],
    [`/api/search?q=${'长'.repeat(65)}`, /q/],
    ['/api/documents?limit=0', /limit/],
    ['/api/entities/x/neighbours?type=Compagny', /type/],
  ])('%s is 400 with the reason', async (path, reason) => {
    const { status, body } = await graph.server.get(path)
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { code: 'bad-request', message: expect.stringMatching(reason) as string } })
  })

  it.each([
    ['no JSON', '{"id": '],
    ['another form', '{"id": 5}'],
    ['nothing', ''],
    ['a list', '[]'],
  ])('a body that is %s is 400', async (_, body) => {
    expect((await graph.server.post('/api/graph/expand', body)).status).toBe(400)
  })

  it('a body that is too large is 413', async () => {
    expect((await graph.server.post('/api/graph/expand', { id: 'x'.repeat(300_000) })).status).toBe(413)
  })

  it('an address of the API that is none is 404 in JSON, whatever the method', async () => {
    expect(await graph.server.get('/api/nothing')).toMatchObject({
      status: 404,
      body: { error: { code: 'not-found' } },
    })
    expect(await graph.server.post('/api/mentions', {})).toMatchObject({
      status: 404,
      body: { error: { code: 'not-found' } },
    })
  })
})

describe('who may ask', () => {
  const ask = (headers: Record<string, string>) => graph.server.post('/api/graph/expand', { id: LIAOYUAN }, headers)

  it.each([
    ['a program, which names no origin', {}, 200],
    ['a page of this server', { host: '127.0.0.1:7080', origin: 'http://127.0.0.1:7080' }, 200],
    ['a page elsewhere', { origin: 'https://example.org' }, 403],
    ['a page of another port', { host: '127.0.0.1:7080', origin: 'http://127.0.0.1:9999' }, 403],
    ['a file or a sandbox', { origin: 'null' }, 403],
    ['a page whose own name points here', { host: 'example.org', origin: 'http://example.org' }, 403],
  ])('%s', async (_, headers, status) => {
    expect((await ask(headers)).status).toBe(status)
  })
})

describe('answers', () => {
  it('carry headers that keep pages safe and are not cached', async () => {
    const { headers } = await graph.server.get('/api/health')
    expect(headers['content-security-policy']).toContain("worker-src 'self' blob:")
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('are described in openapi.json, each route with its parameters', async () => {
    const { body } = await graph.server.get('/api/openapi.json')
    const { paths } = body as { paths: Record<string, Record<string, { parameters?: { name: string }[] }>> }
    expect(Object.keys(paths).sort()).toEqual([
      '/api/cite',
      '/api/compare/cell',
      '/api/compare/coverage',
      '/api/compare/issuers',
      '/api/compare/matrix',
      '/api/compare/years',
      '/api/corrections',
      '/api/corrections/file',
      '/api/corrections/{id}',
      '/api/cypher',
      '/api/dataset',
      '/api/documents',
      '/api/documents/again',
      '/api/documents/{id}',
      '/api/documents/{id}/original',
      '/api/documents/{id}/text',
      '/api/entities/{id}',
      '/api/entities/{id}/neighbours',
      '/api/entities/{id}/statements',
      '/api/entities/{id}/timeline',
      '/api/export',
      '/api/graph/edge',
      '/api/graph/expand',
      '/api/graph/overview',
      '/api/health',
      '/api/ingest',
      '/api/ingest/{id}',
      '/api/ingest/{id}/cancel',
      '/api/ingest/{id}/retry',
      '/api/mentions',
      '/api/mentions/list',
      '/api/paths',
      '/api/provenance',
      '/api/queries',
      '/api/search',
      '/api/targets',
    ])
    const parameters = paths['/api/mentions']?.get?.parameters?.map((parameter) => parameter.name)
    expect(parameters).toEqual(expect.arrayContaining(['q', 'by', 'region', 'year', 'limit', 'offset']))
  })
})
