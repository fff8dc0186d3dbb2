import type { Request, Router } from 'express'
import type { z } from 'zod'
import type { Endpoint } from './endpoints.ts'
import { badRequest, notFound } from './errors.ts'

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** What a route is asked, parsed. */
interface Asked<Route extends Endpoint> {
  id: string
  query: Parsed<Route['query']>
  body: Parsed<Route['body']>
  request: Request
}

/**
 * A route in three steps: the request through the endpoint's schemas (400 with the reason), the question, the answer
 * through the response schema. An answer that is undefined is 404.
 */
export function serve<Route extends Endpoint>(
  router: Router,
  endpoint: Route,
  ask: (asked: Asked<Route>) => Promise<z.input<Route['answer']> | undefined>,
): void {
  router[endpoint.method](endpoint.path, async (request, response) => {
    const id = typeof request.params.id === 'string' ? request.params.id : ''
    const query = parse(endpoint.query, request.query) as Parsed<Route['query']>
    const body = parse(endpoint.body, (request.body as unknown) ?? {}) as Parsed<Route['body']>
    const answer = await ask({ id, query, body, request })
    if (answer === undefined) throw notFound(`Nothing here has the id ${id}.`)
    response.json(endpoint.answer.parse(answer))
  })
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw badRequest(parsed.error)
  return parsed.data
}
