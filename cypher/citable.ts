import { z } from 'zod'
import type { DocumentBrief } from '#schema/api/documents.ts'
import type { Citation } from '#schema/cite.ts'
import type { Connection } from './connection.ts'
import { readDocument } from './documents.ts'
import { askOne, loadStatement } from './statement.ts'

const readCitable = loadStatement('read/read-citable')
const rowSchema = z.object({
  document: z.string(),
  section: z.string(),
  text: z.string(),
  sentence: z.int().optional(),
})

export interface Citable {
  document: DocumentBrief
  passage: Citation['passage']
}

/** What a citation of a passage, or of a whole plan, is made of; undefined when there is no such one. */
export async function readCitableSource(
  connection: Connection,
  { passage, document: id }: { passage?: string | undefined; document?: string | undefined },
): Promise<Citable | undefined> {
  if (passage === undefined) {
    const document = id === undefined ? undefined : await readDocument(connection, id)
    return document && { document, passage: undefined }
  }
  const row = await askOne(connection, readCitable, { passage }, rowSchema)
  const document = row && (await readDocument(connection, row.document))
  if (row === undefined || document === undefined) return undefined
  const { text, section, sentence } = row
  return { document, passage: { id: passage, text, section, ...(sentence === undefined ? {} : { sentence }) } }
}
