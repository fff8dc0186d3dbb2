import { Router } from 'express'
import { listNeighbours, listStatements, readEntity } from '#cypher/entities.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { serve } from '../serve.ts'

export function entitiesRoutes({ connection }: Context): Router {
  const router = Router()
  serve(router, endpoints.entity, ({ id }) => readEntity(connection, id))
  serve(router, endpoints.neighbours, ({ id, query }) => listNeighbours(connection, id, query))
  serve(router, endpoints.statements, ({ id, query }) => listStatements(connection, id, query))
  return router
}
