import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Router } from 'express'

/** Files of the page that draws the description: its own two, and two of swagger-ui, served from here. */
const OWN = fileURLToPath(new URL('../docs/', import.meta.url))
const SWAGGER = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist'))
const FILES: Record<string, string> = {
  'start.js': OWN,
  'swagger-ui.css': SWAGGER,
  'swagger-ui-bundle.js': SWAGGER,
}
const DAY = '1d'

/** A page on which every route can be read about and tried; works without any network but this server. */
export function docsRoutes(): Router {
  const router = Router()
  router.get('/api/docs', (_request, response) => {
    response.sendFile('page.html', { root: OWN })
  })
  for (const [file, root] of Object.entries(FILES)) {
    router.get(`/api/docs/${file}`, (_request, response) => {
      response.removeHeader('Cache-Control')
      response.sendFile(file, { root, maxAge: DAY })
    })
  }
  return router
}
