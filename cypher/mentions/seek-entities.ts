import { z } from 'zod'
import { passageHitSchema } from '#schema/api.ts'
import type { Connection } from '../connection.ts'
import { foundDocumentSchema } from '../rows.ts'
import { ask, loadStatement } from '../statement.ts'
import { distinct, joinRanges, placeSchema, type ReadAs, type Sought } from './sought.ts'

const statements = {
  countOne: loadStatement('read/count-mentions-of-one'),
  count: loadStatement('read/count-entity-mentions'),
  listPassages: loadStatement('read/list-entity-passages'),
  listPlaces: loadStatement('read/list-entity-places'),
  countInside: loadStatement('read/count-inside-mentions'),
  listInsidePassages: loadStatement('read/list-inside-passages'),
  listSpans: loadStatement('read/list-entity-spans'),
}

const hitSchema = passageHitSchema.extend({ document: z.string() })
const spanSchema = z.object({ id: z.string(), start: z.int(), end: z.int() })

/**
 * Things by all their names, where they stand outermost (辽河 is not counted in 辽河大路). `inside`: where they stand only
 * inside the names of works, policies and events about them; then there are only `find` and `first` of them.
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
    first: async (documents, part, order) => {
      const statement = inside ? statements.listInsidePassages : statements.listPassages
      const hits = await ask(connection, statement, { entities, documents, part, ...order }, hitSchema)
      return hits.map((hit) => ({ ...hit, highlights: joinRanges(hit.highlights) }))
    },
    places: (documents, part) => ask(connection, statements.listPlaces, { entities, documents, part }, placeSchema),
    mark: async (shown) => {
      const ids = shown.map(({ id }) => id)
      const spans = await ask(connection, statements.listSpans, { entities, ids }, spanSchema)
      const ranges = new Map<string, [number, number][]>()
      for (const { id, start, end } of spans) ranges.set(id, [...(ranges.get(id) ?? []), [start, end]])
      return new Map([...ranges].map(([id, all]) => [id, joinRanges(all)]))
    },
  }
}
