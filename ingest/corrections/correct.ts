import type { Connection } from '#cypher/connection.ts'
import { readKept } from '#cypher/kept-readings.ts'
import { writeReading } from '#cypher/write/write-reading.ts'
import type { KeptCorrection } from '#schema/corrections.ts'
import { unpackReading } from '../pack.ts'
import { applyCorrections, hashCorrections } from './apply.ts'

/**
 * Writes a document anew from the reading that is kept of it, with these corrections applied and no others: so one that
 * was undone leaves no trace. Nothing is read by the pipeline. False where there is no such document, or no reading of it is
 * kept.
 */
export async function correctDocument(
  connection: Connection,
  id: string,
  corrections: readonly KeptCorrection[],
): Promise<boolean> {
  const kept = await readKept(connection, id)
  if (kept === undefined) return false
  const reading = unpackReading(kept.packed)
  await writeReading(connection, applyCorrections(reading, corrections), {
    ...kept,
    corrections: hashCorrections(corrections, reading.document.sha256),
  })
  return true
}
