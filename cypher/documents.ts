import { z } from 'zod'
import type { DocumentBrief, DocumentsAnswer, DocumentText } from '#schema/api/documents.ts'
import { documentBriefSchema, documentsAnswerSchema, documentTextSchema } from '#schema/api/documents.ts'
import { sectionSchema } from '#schema/document.ts'
import type { Connection } from './connection.ts'
import { ask, askOne, loadStatement } from './statement.ts'

const statements = {
  selectDocuments: loadStatement('read/select-documents'),
  listDocuments: loadStatement('read/list-documents'),
  countCoverage: loadStatement('read/count-coverage'),
  readDocument: loadStatement('read/read-document'),
  listSections: loadStatement('read/list-sections'),
  listPassages: loadStatement('read/list-passages'),
  listMentions: loadStatement('read/list-document-mentions'),
  listStatements: loadStatement('read/list-document-statements'),
  listTargets: loadStatement('read/list-document-targets'),
}

/** A document's properties as they stand in the graph, the confidences each a property of its own. */
const documentRowSchema = documentBriefSchema
  .omit({ confidence: true })
  .extend({ issuerConfidence: z.number(), yearConfidence: z.number(), kindConfidence: z.number() })
  .transform(({ issuerConfidence, yearConfidence, kindConfidence, ...rest }): DocumentBrief => ({
    ...rest,
    confidence: { issuer: issuerConfidence, year: yearConfidence, kind: kindConfidence },
  }))

const documentWithCopies = z.object({
  document: documentRowSchema,
  copies: documentBriefSchema.shape.copies.unwrap(),
})

function withCopies({ document, copies }: z.infer<typeof documentWithCopies>): DocumentBrief {
  return copies.length === 0 ? document : { ...document, copies }
}

/** Plans by region (with everything below it), year and kind, newest first; and which regions and years there are at all. */
export async function listDocuments(
  connection: Connection,
  query: {
    region?: string | undefined
    year?: number | undefined
    kind?: string | undefined
    limit: number
    offset: number
  },
): Promise<DocumentsAnswer> {
  const { region, year, kind, limit, offset } = query
  const selected = await ask(
    connection,
    statements.selectDocuments,
    { region, year, kind },
    z.object({ id: z.string() }),
  )
  const documents = selected.map((document) => document.id)
  const rows = await ask(connection, statements.listDocuments, { documents, limit, offset }, documentWithCopies)
  const coverage = await ask(connection, statements.countCoverage, {}, documentsAnswerSchema.shape.coverage.element)
  return { total: documents.length, documents: rows.map(withCopies), coverage }
}

/** One plan; undefined when there is none of this id, or it is not all there. */
export async function readDocument(connection: Connection, id: string): Promise<DocumentBrief | undefined> {
  const row = await askOne(connection, statements.readDocument, { id }, documentWithCopies)
  return row && withCopies(row)
}

/** One plan with its text and everything that was read out of it; offsets are into that text. */
export async function readDocumentText(connection: Connection, id: string): Promise<DocumentText | undefined> {
  const row = await askOne(connection, statements.readDocument, { id }, documentWithCopies.extend({ text: z.string() }))
  if (row === undefined) return undefined
  const { passages, mentions, statements: said, targets } = documentTextSchema.shape
  const [sections, ...rest] = await Promise.all([
    ask(connection, statements.listSections, { id }, z.object({ section: sectionSchema })),
    ask(connection, statements.listPassages, { id }, passages.element),
    ask(connection, statements.listMentions, { id }, mentions.element),
    ask(connection, statements.listStatements, { id }, said.element),
    ask(connection, statements.listTargets, { id }, targets.element),
  ])
  return {
    document: withCopies(row),
    text: row.text,
    sections: sections.map((each) => each.section),
    passages: rest[0],
    mentions: rest[1],
    statements: rest[2],
    targets: rest[3],
  }
}
