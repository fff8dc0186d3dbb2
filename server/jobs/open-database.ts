import { openDatabase, type OpenDatabase, type OpenOptions } from '#database/open.ts'
import { readDatabaseSettings } from '#database/settings.ts'

/** The Neo4j that the environment asks for: the one of NEO4J_URI, or the project's own, shared with whoever else runs it. */
export async function openServerDatabase(options: OpenOptions): Promise<OpenDatabase> {
  return openDatabase(readDatabaseSettings(), options)
}
