import { z } from 'zod'
import type { Connection } from '../connection.ts'
import { foundDocumentSchema } from '../rows.ts'
import { ask, loadStatement } from '../statement.ts'
import { distinct, joinRanges, placeSchema, type ReadAs, type Sought } from './sought.ts'

const statements = {
  countOne: loadStatement('read/count-mentions-of-one'),
  count: loadStatement('read/count-entity-mentions'),
  listPlaces: loadStatement('read/list-entity-places'),
  countInside: loadStatement('read/count-inside-mentions'),
  listInsidePlaces: loadStatement('read/list-inside-places'),
  listSpans: loadStatement('read/list-entity-spans'),
}

const spanSchema = z.object({ id: z.string(), start: z.int(), end: z.int() })

/**
 * Things by all their names, where they stand outermost (辽河 is not counted in 辽河大路). `inside`: where they stand only
 * inside the names of works, policies and events about them.
 */
export function seekEntities(connection: Connection, read: ReadAs, words: string, inside = false): Sought {
  const entities = read.map((entity) => entity.id)
  const [only] = entities
  return {
    by: 'entity',
    inside,
    entities: read,
    names: distinct([words, ...read.flatMap((entity) => [entity.name, ...entity.aliases])]),
    find: (part) =>
      !inside && part === undefined && entities.length === 1
        ? ask(connection, statements.countOne, { entity: only }, foundDocumentSchema)
        : ask(connection, inside ? statements.countInside : statements.count, { entities, part }, foundDocumentSchema),
    places: (documents, part) =>
      ask(
        connection,
        inside ? statements.listInsidePlaces : statements.listPlaces,
        { entities, documents, part },
        placeSchema,
      ),
    mark: async (shown) => {
      const ids = shown.map(({ id }) => id)
      const spans = await ask(connection, statements.listSpans, { entities, ids, nested: inside }, spanSchema)
      const ranges = new Map<string, [number, number][]>()
      for (const { id, start, end } of spans) ranges.set(id, [...(ranges.get(id) ?? []), [start, end]])
      return new Map([...ranges].map(([id, all]) => [id, joinRanges(all)]))
    },
  }
}
