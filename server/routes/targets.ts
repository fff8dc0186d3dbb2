import { Router } from 'express'
import { listTargets } from '#cypher/targets/list-targets.ts'
import type { Context } from '../context.ts'
import { targetsEndpoints } from '../endpoints/targets.ts'
import { serve } from '../serve.ts'

export function targetsRoutes({ connection }: Context): Router {
  const router = Router()
  serve(router, targetsEndpoints.targets, ({ query }) => listTargets(connection, query))
  return router
}
