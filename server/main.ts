import { createServer, type Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { readConfig } from './config.ts'
import { prepareDesk } from './jobs/lazy-desk.ts'
import { openServerDatabase } from './jobs/open-database.ts'
import { listen } from './listen.ts'

/** Milliseconds. */
const AFTER_FIRST_QUESTIONS = 5_000

/**
 * What `npm start` runs: takes the port, opens the database, builds the client, loads the seeds into a graph that was never
 * filled, and prints the address. A Neo4j elsewhere may be away: then pages and 503 are served until it comes.
 * What is not needed to start Neo4j is loaded while it comes up.
 */
async function start(): Promise<void> {
  const config = readConfig()
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const server = createServer()
  const address = await listen(server, config)

  let ending = false
  let closeDesk = () => Promise.resolve()
  let loading: ReturnType<typeof load> | undefined
  const loadOnce = () => {
    loading ??= load(say)
    // told below, after the database is there to be released
    loading.catch(() => undefined)
    return loading
  }
  const database = await openServerDatabase({
    onProgress: say,
    onStarting: () => void loadOnce(),
    onSignal: async () => {
      ending = true
      await Promise.all([end(server), closeDesk()])
    },
  })
  const desk = prepareDesk(database.connection)
  closeDesk = () => desk.close()
  try {
    const [{ serveProduct }, { prepareServerGraph }, client] = await loadOnce()
    const prepare = () => prepareServerGraph(database.connection, say, () => ending)
    const isNew = database.restart !== undefined && !database.kept
    if (isNew) await prepare()
    serveProduct(server, database, { ...config, client, desk: () => desk.open() })
    process.stdout.write(`plan-graph: ${address}\n`)
    // a graph that was kept has its indexes from an earlier start; what a newer version adds may wait for the first questions
    if (database.kept) await setTimeout(AFTER_FIRST_QUESTIONS, undefined, { ref: false })
    if (!isNew) await prepare()
    // takes up what an earlier server left undone
    if (!ending) await desk.open()
  } catch (error) {
    await end(server)
    await database.release()
    throw error
  }
}

/** What is needed once Neo4j is there: the routes, what fills an empty graph, and the folder of the built client. */
function load(say: (line: string) => void) {
  return Promise.all([
    import('./product.ts'),
    import('./jobs/prepare-graph.ts'),
    import('./jobs/build-client.ts').then(({ buildClient }) => buildClient(say)),
    import('#cypher/connection.ts'),
  ])
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
