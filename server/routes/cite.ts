import { Router } from 'express'
import { readCitableSource } from '#cypher/citable.ts'
import { cite } from '../cite/cite.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { notFound } from '../errors.ts'
import { serve } from '../serve.ts'

export function citeRoutes({ connection }: Context): Router {
  const router = Router()
  serve(router, endpoints.cite, async ({ query }) => {
    const source = await readCitableSource(connection, query)
    if (source === undefined) throw notFound(`Nothing here has the id ${query.passage ?? query.document ?? ''}.`)
    return cite(source, new Date())
  })
  return router
}
