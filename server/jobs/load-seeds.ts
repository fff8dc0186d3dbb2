import { fileURLToPath } from 'node:url'
import type { Connection } from '#cypher/connection.ts'
import { areSeedsLoaded, markSeedsLoaded } from '#cypher/write/seeds.ts'
import { ingestSources, type LoadOptions } from '#ingest/load.ts'
import { describe } from '#ingest/report.ts'
import { findSources } from '#ingest/sources.ts'

const SEEDS = fileURLToPath(new URL('../../seeds/documents', import.meta.url))

/**
 * Loads the plans that come with the project, once in the life of a graph: seeds that were taken out do not come back.
 * Answers whether they were loaded now. Throws when one cannot be; then none is marked and the next start tries again.
 */
export async function loadSeeds(
  connection: Connection,
  onProgress: (line: string) => void,
  corrections?: LoadOptions['corrections'],
): Promise<boolean> {
  if (await areSeedsLoaded(connection)) return false
  const failed: string[] = []
  for await (const report of ingestSources(
    await findSources([SEEDS], {}),
    connection,
    corrections && { corrections },
  )) {
    const line = describe(report)
    onProgress(line)
    if (report.error !== undefined) failed.push(line)
  }
  if (failed.length > 0) throw new Error(`The plans in seeds/documents could not be loaded: ${failed.join('; ')}`)
  await markSeedsLoaded(connection)
  return true
}
