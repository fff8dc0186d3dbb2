import type { MentionsAnswer } from '#schema/api/mentions.ts'
import type { FoundDocument } from '../rows.ts'
import type { Hit } from './sought.ts'

/** These plans with their sentences, each in the order that it has. */
export function showDocuments(documents: readonly FoundDocument[], hits: readonly Hit[]): MentionsAnswer['documents'] {
  const byDocument = new Map<string, MentionsAnswer['documents'][number]['passages']>(
    documents.map(({ id }) => [id, []]),
  )
  for (const { document, ...hit } of hits) byDocument.get(document)?.push(hit)
  return documents.map(({ id, title, issuer, year, kind, mentions, passages: passagesTotal, together }) => ({
    id,
    title,
    issuer,
    year,
    kind,
    count: mentions,
    passages: byDocument.get(id) ?? [],
    passagesTotal,
    together,
  }))
}
