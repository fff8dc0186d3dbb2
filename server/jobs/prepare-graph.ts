import { type Connection, isUnavailable } from '#cypher/connection.ts'
import { areSeedsLoaded } from '#cypher/write/seeds.ts'
import { prepareGraph } from '#cypher/write/prepare-graph.ts'

import { loadSeeds } from './load-seeds.ts'

const AGAIN_AFTER = 3_000

/** Whether the graph was prepared and filled by an earlier start: then it can answer at once. */
export function isFilled(connection: Connection): Promise<boolean> {
  return areSeedsLoaded(connection)
}

/**
 * The graph as the server needs it: constraints and indexes, and the seeds when it was never filled. Waits for a database
 * that is away, and says so once; what else goes wrong is thrown.
 */
export async function prepareServerGraph(
  connection: Connection,
  onProgress: (line: string) => void,
  isEnding: () => boolean,
): Promise<void> {
  for (let waited = false; !isEnding(); waited = true) {
    try {
      await prepareGraph(connection)
      await loadSeeds(connection, onProgress)
      return
    } catch (error) {
      if (!isUnavailable(error)) throw error
      if (!waited) onProgress(`The Neo4j at ${connection.settings.uri} does not answer; waiting for it`)
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER))
    }
  }
}
