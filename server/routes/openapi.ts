import { Router } from 'express'
import { describeApi } from '../openapi.ts'

export function openapiRoutes(): Router {
  const router = Router()
  const description = describeApi()
  router.get('/api/openapi.json', (_request, response) => {
    response.json(description)
  })
  return router
}
