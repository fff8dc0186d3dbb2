import { Router } from 'express'
import { searchEntities } from '#cypher/search.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { serve } from '../serve.ts'

export function searchRoutes({ connection }: Context): Router {
  const router = Router()
  serve(router, endpoints.search, ({ query }) => searchEntities(connection, query))
  return router
}
