import type { Server } from 'node:http'
import { pino } from 'pino'
import { createApp } from './app.ts'
import type { Context } from './context.ts'
import type { ServerDatabase } from './jobs/open-database.ts'

interface ProductOptions extends Pick<Context, 'desk' | 'token'> {
  logLevel: string
  host: string
  client: string
}

/** From now on the server answers with the pages and routes of the product. */
export function serveProduct(
  server: Server,
  { connection, restart, isRestarting }: ServerDatabase,
  { logLevel, host, client, desk, token }: ProductOptions,
): void {
  const logger = pino({ level: logLevel }, pino.destination(2))
  const context: Context = {
    connection,
    isDatabaseRestarting: isRestarting,
    ...(restart && { restartDatabase: restart }),
    ...(desk && { desk }),
    ...(token !== undefined && { token }),
  }
  server.removeAllListeners('request')
  server.on('request', createApp(context, { logger, host, client }))
}
