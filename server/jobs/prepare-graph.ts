import type { Connection } from '#cypher/connection.ts'
import { prepareGraph } from '#cypher/write/prepare-graph.ts'
import { loadSeeds } from './load-seeds.ts'

/** The graph as the server needs it: constraints and indexes, and the seeds when it was never filled. */
export async function prepareServerGraph(connection: Connection, onProgress: (line: string) => void): Promise<void> {
  await prepareGraph(connection)
  await loadSeeds(connection, onProgress)
}
