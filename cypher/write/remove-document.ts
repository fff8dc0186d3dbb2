import type { Connection, Transaction } from '../connection.ts'
import { loadStatement } from '../statement.ts'
import { settleEntities } from './settle-entities.ts'

const listHeldEntities = loadStatement('write/list-held-entities')
const removeStatements = loadStatement('write/remove-statements')
const removeDocumentNodes = loadStatement('write/remove-document')

/**
 * Takes a document out, whole or not at all: with it goes what only it supported. False when there is no such document.
 */
export async function removeDocument(connection: Connection, id: string): Promise<boolean> {
  return connection.write(async (transaction) => {
    const { held, existed } = await clearDocument(transaction, id)
    await settleEntities(transaction, held)
    return existed
  })
}

/** Removes the document's own nodes and statements; gives the things it held, which are left for `settleEntities`. */
export async function clearDocument(
  transaction: Transaction,
  id: string,
): Promise<{ held: string[]; existed: boolean }> {
  const { rows } = await transaction.run(listHeldEntities, { id })
  await transaction.run(removeStatements, { id })
  const removed = await transaction.run(removeDocumentNodes, { id })
  return { held: rows.map((row) => String(row.id)), existed: removed.rows.length > 0 }
}
