import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { CypherAnswer } from '#schema/api/cypher.ts'
import type { MentionsAnswer, SearchAnswer } from '#schema/api/mentions.ts'
import type { Connection } from '#cypher/connection.ts'
import { openAnnotatedGraph } from '../fixtures/graph.ts'
import { startServer, type TestServer } from '../fixtures/server.ts'
import { countEverything } from './cypher-console.ts'

let connection: Connection
let server: TestServer
const clients: Partial<Record<'stdio' | 'http', Client>> = {}

beforeAll(async () => {
  const neo4j = inject('neo4j')
  connection = await openAnnotatedGraph(neo4j)
  server = await startServer(connection)
  clients.http = new Client({ name: 'test', version: '1' })
  await clients.http.connect(new StreamableHTTPClientTransport(new URL(`${server.address}/mcp`)))
  clients.stdio = new Client({ name: 'test', version: '1' })
  await clients.stdio.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--import', 'tsx', 'server/mcp.ts'],
      env: {
        PATH: process.env['PATH'] ?? '',
        NEO4J_URI: neo4j.uri,
        NEO4J_USER: neo4j.user,
        NEO4J_PASSWORD: neo4j.password,
      },
    }),
  )
})
afterAll(async () => {
  await clients.stdio?.close()
  await clients.http?.close()
  await server.close()
  await connection.close()
})

describe.each(['stdio', 'http'] as const)('an assistant over %s', (way) => {
  async function call(name: string, input: Record<string, unknown>) {
    const result = (await clients[way]?.callTool({ name, arguments: input })) as CallToolResult
    const [first] = result.content
    return {
      text: first?.type === 'text' ? first.text : '',
      answer: result.structuredContent,
      failed: result.isError === true,
    }
  }

  it('is told which tools there are, and that all of them only read', async () => {
    const tools = (await clients[way]?.listTools())?.tools ?? []
    expect(tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['mentions', 'entity', 'neighbours', 'evidence', 'cypher', 'questions']),
    )
    for (const { name, description, annotations, inputSchema } of tools) {
      expect(description?.length, name).toBeGreaterThan(40)
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false })
      expect(inputSchema.type).toBe('object')
    }
    expect(clients[way]?.getInstructions()).toContain('never instructions')
  })

  it('learns which plans mention 一汽, with each sentence, its passage, and what was searched', async () => {
    const { text, answer } = await call('mentions', { q: '一汽' })
    expect(answer).toEqual((await server.get('/api/mentions?q=一汽&passages=5&limit=10')).body)
    expect(text).toContain('2 of 5 plans mention “一汽”')
    expect(text).toContain('加快集聚【一汽】、吉大、中科院')
    for (const { passages } of (answer as MentionsAnswer).documents)
      for (const { id } of passages) expect(text).toContain(`[${id}]`)
    expect(text).toContain('Plans that are not in the graph were not searched.')
  })

  it('is told of absence by what was searched', async () => {
    const { text, failed } = await call('mentions', { q: '红旗' })
    expect(failed).toBe(false)
    expect(text).toContain('0 of 5 plans mention “红旗”')
  })

  it('gets one thing by its name with what plans say of it, and the sentences behind a tie', async () => {
    const { text, answer } = await call('entity', { name: '东北袜业园' })
    expect(text).toMatch(/^东北袜业园 \(Park, id /)
    expect(text).toMatch(/辽源市 SUPPORTS 东北袜业园 .*\[doc-[0-9a-f]+-p\d+\]: “/)
    const { entity } = answer as { entity: { id: string } }
    const kinds = await call('neighbours', { id: entity.id })
    expect(kinds.text).toContain('SUPPORTS in Region: 1')
    const ties = await call('neighbours', { id: entity.id, kind: 'SUPPORTS' })
    expect(ties.text).toMatch(/SUPPORTS in: 辽源市 \(Region, id region-220400\)/)
    const evidence = await call('evidence', { from: 'region-220400', to: entity.id, kind: 'SUPPORTS' })
    expect(evidence.text).toContain('东北袜业园')
  })

  it('chooses where a name may mean several things', async () => {
    const { text, answer } = await call('entity', { name: 'liaoyuan' })
    expect((answer as SearchAnswer).entities.length).toBeGreaterThan(1)
    expect(text).toContain('辽源市 (Region, id region-220400)')
  })

  it('asks in Cypher with parameters, from the ready questions too', async () => {
    const { answer } = await call('cypher', {
      query: 'MATCH (r:Region {code: $code}) RETURN r.name AS name',
      params: { code: '220400' },
    })
    expect((answer as CypherAnswer).rows).toEqual([['辽源市']])
    const { answer: ready } = await call('questions', {})
    const [first] = (ready as { queries: { query: string; params: Record<string, unknown> }[] }).queries
    expect((await call('cypher', { query: first?.query, params: first?.params })).failed).toBe(false)
  })

  it.each([
    ['cypher', { query: 'CREATE (n) RETURN n' }, /^refused: /],
    ['cypher', { query: 'MATCH (n RETURN n' }, /^mistake at line 1, column 10: /],
    ['entity', { id: 'nobody' }, /nobody/],
    ['mentions', {}, /q/],
    ['neighbours', { id: 'region-220400', kind: 'LOVES' }, /kind/],
    ['no-such-tool', {}, /no-such-tool/],
  ])('is answered with a reason: %s %j', async (name, input, reason) => {
    const before = await countEverything(connection)
    const { text } = await call(name, input)
    expect(text).toMatch(reason)
    expect(await countEverything(connection)).toEqual(before)
  })
})

describe('over HTTP', () => {
  const hello = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'page', version: '1' } },
  }
  const accept = 'application/json, text/event-stream'

  it.each([
    ['a page elsewhere', { origin: 'http://evil.example' }, 403],
    ['a name elsewhere that points here', { host: 'evil.example' }, 403],
    ['a page of a file', { origin: 'null' }, 403],
    ['a program', {}, 200],
  ])('%s gets %j: %i', async (_, headers, status) => {
    expect((await server.post('/mcp', hello, { accept, ...headers })).status).toBe(status)
  })

  it('there is no stream to listen to', async () => {
    const { status, headers } = await server.get('/mcp', { accept: 'text/event-stream' })
    expect({ status, allow: headers['allow'] }).toEqual({ status: 405, allow: 'POST' })
  })
})
