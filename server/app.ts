import path from 'node:path'
import compression from 'compression'
import express, { type Express } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { openConsole } from '#cypher/console.ts'
import type { Context } from './context.ts'
import { answerErrors, notFound, Refusal } from './errors.ts'
import { refuseForeignOrigins } from './origin.ts'
import { citeRoutes } from './routes/cite.ts'
import { compareRoutes } from './routes/compare.ts'
import { correctionsRoutes } from './routes/corrections.ts'
import { cypherRoutes } from './routes/cypher.ts'
import { docsRoutes } from './routes/docs.ts'
import { documentsRoutes } from './routes/documents.ts'
import { entitiesRoutes } from './routes/entities.ts'
import { exportRoutes } from './routes/export.ts'
import { graphRoutes } from './routes/graph.ts'
import { healthRoutes } from './routes/health.ts'
import { ingestRoutes } from './routes/ingest.ts'
import { mcpRoutes } from './routes/mcp.ts'
import { mentionsRoutes } from './routes/mentions.ts'
import { openapiRoutes } from './routes/openapi.ts'
import { pathsRoutes } from './routes/paths.ts'
import { queriesRoutes } from './routes/queries.ts'
import { searchRoutes } from './routes/search.ts'
import { targetsRoutes } from './routes/targets.ts'

interface AppOptions {
  logger: Logger
  /** The address that the server listens on. */
  host: string
  /** Folder of the built client; absent: only the API is served. */
  client?: string
}

/** A Cypher query of the longest length with its parameters fits. */
const BODY_LIMIT = '200kb'
const YEAR = '365d'

const ROUTES = [
  healthRoutes,
  mentionsRoutes,
  searchRoutes,
  entitiesRoutes,
  documentsRoutes,
  ingestRoutes,
  correctionsRoutes,
  graphRoutes,
  pathsRoutes,
  compareRoutes,
  targetsRoutes,
  cypherRoutes,
  queriesRoutes,
  exportRoutes,
  citeRoutes,
  mcpRoutes,
  openapiRoutes,
  docsRoutes,
]

/** The whole server but for its socket: the API, and the client for every other address. */
export function createApp(context: Context, { logger, host, client }: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(
    pinoHttp({
      logger,
      // An error is logged once, whole, where it is answered.
      customLogLevel: () => 'info',
      serializers: {
        // What people look for is theirs: the path is logged, the words are not.
        req: (request: { method: string; url: string }) => ({ method: request.method, path: pathOf(request.url) }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: () => undefined,
      },
    }),
  )
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          // antd writes its styles into the page; layouts run in workers; pictures are made of the canvas.
          'style-src': ["'self'", "'unsafe-inline'"],
          'worker-src': ["'self'", 'blob:'],
          'img-src': ["'self'", 'data:', 'blob:'],
          'font-src': ["'self'", 'data:'],
          // Served over plain HTTP on the person's own machine.
          'upgrade-insecure-requests': null,
        },
      },
      strictTransportSecurity: false,
    }),
  )
  app.use(compression())
  app.use(['/api', '/mcp'], refuseForeignOrigins(host))
  // a route that takes more reads its own body
  app.use(/^\/api(?=\/(?!export|corrections\/file))/, express.json({ limit: BODY_LIMIT }))
  app.use(['/api', '/mcp'], (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    if (context.isDatabaseRestarting?.())
      throw new Refusal(503, 'database-away', 'The database is being started again; it answers in some seconds.')
    next()
  })
  const shared = { ...context, console: openConsole(context.connection.settings, context.restartDatabase) }
  for (const routes of ROUTES) app.use(routes(shared))
  app.use('/api', (request) => {
    throw notFound(
      `There is no ${request.method} ${pathOf(request.originalUrl)}; /api/openapi.json lists what there is.`,
    )
  })
  if (client !== undefined) serveClient(app, client)
  app.use(answerErrors)
  return app
}

/** Built files carry their hash in the name, so they never change; any other address is a page of the client. */
function serveClient(app: Express, client: string): void {
  app.use('/assets', express.static(path.join(client, 'assets'), { immutable: true, maxAge: YEAR, fallthrough: false }))
  app.use(express.static(client, { index: false }))
  app.get('/{*page}', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache')
    response.sendFile('index.html', { root: client })
  })
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url
}
