import { readDatabaseSettings } from '#database/settings.ts'
import { correctionsFile, readCorrections } from '#ingest/corrections/store.ts'
import type { CorrectionsFile } from '#schema/corrections.ts'

/** The corrections of the environment's home, oldest first. */
export async function listCorrections(): Promise<CorrectionsFile> {
  return correctionsFile(await readCorrections(readDatabaseSettings().home))
}
