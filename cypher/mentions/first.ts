import type { Connection } from '../connection.ts'
import { ask, loadStatement } from '../statement.ts'
import { type Hit, type Order, passageSchema, type Place, type Sought } from './sought.ts'

const readPassages = loadStatement('read/read-passages')

/**
 * `first` for what is known by its places: the sentences with most of the words come first, then those with most places;
 * ties, and all where not the relevant ones are asked for, as they stand in the text.
 */
export function firstOf(connection: Connection, sought: Pick<Sought, 'places' | 'mark'>): Sought['first'] {
  return async (documents, part, order) => {
    const places = await sought.places(documents, part)
    const chosen = documents.flatMap((id) =>
      choose(
        places.filter((place) => place.document === id),
        order,
      ),
    )
    const ids = chosen.map(({ passage }) => passage)
    const passages = await ask(connection, readPassages, { ids }, passageSchema)
    const marks = await sought.mark(passages)
    const byId = new Map(passages.map((passage) => [passage.id, passage]))
    return chosen.flatMap(({ passage }): Hit[] => {
      const read = byId.get(passage)
      if (read === undefined) return []
      const { document, id, text, start, end, section } = read
      return [{ document, id, text, start, end, section, highlights: marks.get(id) ?? [] }]
    })
  }
}

function choose(places: Place[], { byRelevance, perDocument }: Order): Place[] {
  const inOrder = (one: Place, other: Place) => one.ordinal - other.ordinal
  const relevant = (one: Place, other: Place) =>
    (other.words ?? 0) - (one.words ?? 0) || other.times - one.times || inOrder(one, other)
  return places.sort(byRelevance ? relevant : inOrder).slice(0, perDocument)
}
