import type { Connection } from '#cypher/connection.ts'
import type { Console } from '#cypher/console.ts'
import type { Desk } from './desk.ts'

/** What the routes work with. */
export interface Context {
  connection: Connection
  /** Ends a Neo4j that no longer listens and starts it again; absent where it is not the project's own. */
  restartDatabase?: () => Promise<void>
  /** True from when the database is being started again until it answers: nobody need ask it. */
  isDatabaseRestarting?: () => boolean
  /** Opens the desk where documents and corrections come in, once; absent where the server only reads. */
  desk?: () => Promise<Desk>
  /** What writing routes ask for; absent: they answer on loopback only. */
  token?: string
}

/** What the app makes of it once for all routes. */
export interface SharedContext extends Context {
  /** Has connections of its own, so that a query that never ends takes none from the other routes. */
  console: Console
}
