import type { Server } from 'node:http'
import { pino } from 'pino'
import { createApp } from './app.ts'
import type { ServerDatabase } from './jobs/open-database.ts'

/** From now on the server answers with the pages and routes of the product. */
export function serveProduct(
  server: Server,
  { connection, restart, isRestarting }: ServerDatabase,
  { logLevel, host, client }: { logLevel: string; host: string; client: string },
): void {
  const logger = pino({ level: logLevel }, pino.destination(2))
  const context = { connection, isDatabaseRestarting: isRestarting, ...(restart && { restartDatabase: restart }) }
  server.removeAllListeners('request')
  server.on('request', createApp(context, { logger, host, client }))
}
