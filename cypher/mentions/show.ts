import type { MentionsAnswer, MentionsQuery, PassageHit } from '#schema/api.ts'
import type { FoundDocument } from '../rows.ts'
import type { Sought } from './sought.ts'

/** Sentences shown of each plan unless more are asked for; how many there are is said beside them. */
const PASSAGES_PER_DOCUMENT = 20

/** These plans with their first sentences, what was found marked, in the order that the query asks for. */
export async function showDocuments(
  sought: Pick<Sought, 'first'>,
  documents: readonly FoundDocument[],
  { section, order, passages = PASSAGES_PER_DOCUMENT }: Pick<MentionsQuery, 'section' | 'order' | 'passages'>,
): Promise<MentionsAnswer['documents']> {
  if (documents.length === 0) return []
  const ids = documents.map(({ id }) => id)
  const hits = await sought.first(ids, section, { byRelevance: order === 'relevance', perDocument: passages })
  const byDocument = new Map<string, PassageHit[]>(ids.map((id) => [id, []]))
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
