import { Router } from 'express'
import { listEvidence } from '#cypher/network/evidence.ts'
import { expandNetwork } from '#cypher/network/expand.ts'
import { readOverview } from '#cypher/network/overview.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { notFound } from '../errors.ts'
import { serve } from '../serve.ts'

export function graphRoutes({ connection }: Context): Router {
  const router = Router()
  serve(router, endpoints.overview, ({ query }) => readOverview(connection, query))
  serve(router, endpoints.edge, ({ query }) => listEvidence(connection, query))
  serve(router, endpoints.expand, async ({ body }) => {
    const network = await expandNetwork(connection, body)
    if (network === undefined) throw notFound(`There is no entity with the id ${body.id}.`)
    return network
  })
  return router
}
