import { createServer, type Server } from 'node:http'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { buildClient } from './jobs/build-client.ts'
import { openServerDatabase, type ServerDatabase } from './jobs/open-database.ts'
import { prepareServerGraph } from './jobs/prepare-graph.ts'
import { listen } from './listen.ts'

/**
 * What `npm start` runs: takes the port, opens the database, builds the client, loads the seeds into a graph that was never
 * filled, and prints the address. A Neo4j elsewhere may be away: then pages and 503 are served until it comes.
 */
async function start(): Promise<void> {
  const config = readConfig()
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const server = createServer()
  const address = await listen(server, config)

  let ending = false
  const database = await openServerDatabase({
    onProgress: say,
    onSignal: () => {
      ending = true
      return end(server)
    },
  })
  try {
    const prepared = prepareServerGraph(database.connection, say, () => ending)
    const [client] = await Promise.all([buildClient(say), database.restart === undefined ? undefined : prepared])
    serve(server, database, { logLevel: config.logLevel, host: config.host, client })
    process.stdout.write(`plan-graph: ${address}\n`)
    await prepared
  } catch (error) {
    await end(server)
    await database.release()
    throw error
  }
}

function serve(
  server: Server,
  { connection, restart, isRestarting }: ServerDatabase,
  { logLevel, host, client }: { logLevel: string; host: string; client: string },
): void {
  const logger = pino({ level: logLevel }, pino.destination(2))
  const context = { connection, isDatabaseRestarting: isRestarting, ...(restart && { restartDatabase: restart }) }
  server.removeAllListeners('request')
  server.on('request', createApp(context, { logger, host, client }))
}

/** Ends the socket and whatever still hangs on it. */
function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
