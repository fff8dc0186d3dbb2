import { type Connection, isUnavailable } from '#cypher/connection.ts'
import { areSeedsLoaded } from '#cypher/write/seeds.ts'
import { readDatabaseSettings } from '#database/settings.ts'
import { prepareGraph } from '#cypher/write/prepare-graph.ts'

const AGAIN_AFTER = 3_000

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
      if (await areSeedsLoaded(connection)) return
      // the pipeline is loaded only when there is something to read
      const [{ loadSeeds }, { readCorrections }] = await Promise.all([
        import('./load-seeds.ts'),
        import('#ingest/corrections/store.ts'),
      ])
      await loadSeeds(connection, onProgress, () => readCorrections(readDatabaseSettings().home))
      return
    } catch (error) {
      if (!isUnavailable(error)) throw error
      if (!waited) onProgress(`The Neo4j at ${connection.settings.uri} does not answer; waiting for it`)
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER))
    }
  }
}
