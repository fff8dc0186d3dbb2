import type { MentionsAnswer, MentionsQuery, PassageHit } from '#schema/api.ts'
import type { Connection } from '../connection.ts'
import type { FoundDocument } from '../rows.ts'
import { ask, loadStatement } from '../statement.ts'
import { type Place, passageSchema, type Sought } from './sought.ts'

const readPassages = loadStatement('read/read-passages')

/** Sentences shown of each plan unless more are asked for; how many there are is said beside them. */
const PASSAGES_PER_DOCUMENT = 20

/**
 * These plans with their first sentences, what was found marked. Order `relevance`: sentences with most of the words, then
 * with most places first; `position`, and ties: as they stand in the text.
 */
export async function showDocuments(
  connection: Connection,
  sought: Pick<Sought, 'places' | 'mark'>,
  documents: readonly FoundDocument[],
  query: Pick<MentionsQuery, 'section' | 'order' | 'passages'>,
): Promise<MentionsAnswer['documents']> {
  if (documents.length === 0) return []
  const places = await sought.places(
    documents.map(({ id }) => id),
    query.section,
  )
  const chosen = new Map(
    documents.map(({ id }) => [
      id,
      choose(
        places.filter((place) => place.document === id),
        query,
      ),
    ]),
  )
  const ids = [...chosen.values()].flat()
  const passages = await ask(connection, readPassages, { ids }, passageSchema)
  const marks = await sought.mark(passages)
  const hits = new Map(
    passages.map(({ id, text, start, end, section }): [string, PassageHit] => [
      id,
      { id, text, start, end, section, highlights: marks.get(id) ?? [] },
    ]),
  )
  return documents.map(({ id, title, issuer, year, kind, mentions, passages: passagesTotal, together }) => ({
    id,
    title,
    issuer,
    year,
    kind,
    count: mentions,
    passages: (chosen.get(id) ?? []).flatMap((passage) => hits.get(passage) ?? []),
    passagesTotal,
    together,
  }))
}

function choose(
  places: Place[],
  { order, passages = PASSAGES_PER_DOCUMENT }: Pick<MentionsQuery, 'order' | 'passages'>,
) {
  const byPosition = (one: Place, other: Place) => one.ordinal - other.ordinal
  const byRelevance = (one: Place, other: Place) =>
    (other.words ?? 0) - (one.words ?? 0) || other.times - one.times || byPosition(one, other)
  return places
    .sort(order === 'relevance' ? byRelevance : byPosition)
    .slice(0, passages)
    .map(({ passage }) => passage)
}
