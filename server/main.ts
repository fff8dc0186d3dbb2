import { createServer, type Server } from 'node:http'
import { pino } from 'pino'
import { connect } from '#cypher/connection.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { buildClient } from './jobs/build-client.ts'
import { openServerDatabase } from './jobs/open-database.ts'
import { prepareServerGraph } from './jobs/prepare-graph.ts'
import { listen } from './listen.ts'

/** What `npm start` runs: the database, the client, the seeds in an empty graph, then the address. */
async function start(): Promise<void> {
  const config = readConfig()
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const server = createServer()
  // Before anything is started for it: a port that is taken is said at once.
  const address = await listen(server, config)

  const database = await openServerDatabase({ onProgress: say, onSignal: () => end(server) })
  const connection = connect(database.connection)
  try {
    const [client] = await Promise.all([buildClient(say), prepareServerGraph(connection, say)])
    const logger = pino({ level: config.logLevel }, pino.destination(2))
    const context = { connection, ...(database.own ? { restartDatabase: () => database.restart() } : {}) }
    server.removeAllListeners('request')
    server.on('request', createApp(context, { logger, host: config.host, client }))
    process.stdout.write(`plan-graph: ${address}\n`)
  } catch (error) {
    await end(server)
    await connection.close()
    await database.release()
    throw error
  }
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
