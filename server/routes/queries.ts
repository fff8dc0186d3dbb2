import { Router } from 'express'
import { libraryQueries, readGraphSchema } from '#cypher/library.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { serve } from '../serve.ts'

export function queriesRoutes({ connection }: Context): Router {
  const router = Router()
  serve(router, endpoints.queries, async () => ({
    queries: [...libraryQueries()],
    schema: await readGraphSchema(connection),
  }))
  return router
}
