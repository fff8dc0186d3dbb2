import type { PlanDocument } from '#schema/document.ts'
import type { Format } from '#schema/ingest.ts'
import type { Connection } from '../connection.ts'
import { loadStatement } from '../statement.ts'
import { clearDocument } from './remove-document.ts'
import { settleEntities } from './settle-entities.ts'
import { toBytes } from './write-reading.ts'

const createCopy = loadStatement('write/create-copy')
const removeCopyNode = loadStatement('write/remove-copy')

export interface CopyOptions {
  /** Id of the document that is counted. */
  of: string
  /** Which part of the two texts is the same, 0 to 1. */
  resemblance: number
  bytes: Uint8Array
  format: Format
  facts: string
  read: string
  pipelineVersion: string
}

/** Keeps a file as a copy of a document that is there; if it was a document of its own, it is one no more. */
export async function writeCopy(connection: Connection, document: PlanDocument, options: CopyOptions): Promise<void> {
  const { id, title, source, sha256, chars } = document
  const { of, facts, bytes, resemblance, ...kept } = options
  await connection.write(async (transaction) => {
    const { held } = await clearDocument(transaction, id)
    await settleEntities(transaction, held)
    await transaction.run(createCopy, {
      id,
      of,
      facts,
      resemblance,
      bytes: toBytes(bytes),
      properties: { title, source, sha256, chars, ...kept },
    })
  })
}

/** Takes a copy out. False when there is none of this id. */
export async function removeCopy(connection: Connection, id: string): Promise<boolean> {
  const { counters } = await connection.execute(removeCopyNode, { id })
  return (counters['nodesDeleted'] ?? 0) > 0
}
