import { Router } from 'express'
import { readHealth } from '#cypher/health.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { serve } from '../serve.ts'

export function healthRoutes({ connection }: Context): Router {
  const router = Router()
  serve(router, endpoints.health, () => readHealth(connection))
  return router
}
