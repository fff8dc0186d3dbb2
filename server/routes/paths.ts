import { Router } from 'express'
import { findPaths } from '#cypher/network/paths.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { notFound } from '../errors.ts'
import { serve } from '../serve.ts'

export function pathsRoutes({ connection }: Context): Router {
  const router = Router()
  serve(router, endpoints.paths, async ({ query }) => {
    const paths = await findPaths(connection, query)
    if (paths === undefined) throw notFound(`One of ${query.from} and ${query.to} is no entity.`)
    return paths
  })
  return router
}
