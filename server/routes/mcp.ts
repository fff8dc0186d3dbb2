import express, { Router } from 'express'
import { LIMITS } from '#schema/api/common.ts'
import { Refusal } from '../errors.ts'
import type { Tools } from '../mcp/tools.ts'

/** A query of the longest length, however its characters are written. */
const BODY_LIMIT = LIMITS.cypherCharacters * 10

/**
 * The Model Context Protocol over HTTP: each request is a conversation of its own that ends with its answer, so that
 * nothing is kept and nothing can be taken over. The protocol is loaded by the first of them: it takes a quarter of a second,
 * which a start need not wait for. There is no stream to listen to, so GET and DELETE are refused.
 */
export function mcpRoutes(tools: Tools): Router {
  const router = Router()
  router.post('/mcp', express.json({ limit: BODY_LIMIT }), async (request, response) => {
    const [{ StreamableHTTPServerTransport }, { createMcpServer }] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/streamableHttp.js'),
      import('../mcp/server.ts'),
    ])
    const server = createMcpServer(tools)
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true })
    response.once('close', () => void server.close())
    await server.connect(transport)
    await transport.handleRequest(request, response, request.body)
  })
  router.all('/mcp', (_request, response) => {
    response.setHeader('Allow', 'POST')
    throw new Refusal(405, 'method-not-allowed', 'This answers POST only: there is no stream to listen to.')
  })
  return router
}
