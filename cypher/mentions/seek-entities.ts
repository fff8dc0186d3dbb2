import { z } from 'zod'
import { passageHitSchema } from '#schema/api/mentions.ts'
import type { Connection } from '../connection.ts'
import { foundDocumentSchema } from '../rows.ts'
import { ask, askOne, loadStatement } from '../statement.ts'
import type { Named } from '../names.ts'
import { type Filter, toParameters } from './filter.ts'
import {
  type Counted,
  distinct,
  joinRanges,
  type Hit,
  type Order,
  type Page,
  placeSchema,
  type Sought,
} from './sought.ts'

const statements = {
  countOne: loadStatement('read/count-mentions-of-one'),
  count: loadStatement('read/count-entity-mentions'),
  pageOfOne: loadStatement('read/list-page-of-one'),
  listPassages: loadStatement('read/list-entity-passages'),
  listPlaces: loadStatement('read/list-entity-places'),
  countInside: loadStatement('read/count-inside-mentions'),
  listInsidePassages: loadStatement('read/list-inside-passages'),
  listSpans: loadStatement('read/list-entity-spans'),
}

const hitSchema = passageHitSchema.extend({ document: z.string() })
const pageSchema = z.object({
  documents: z.int(),
  regions: z.int(),
  passages: z.int(),
  mentions: z.int(),
  page: z.array(foundDocumentSchema),
  hits: z.array(hitSchema),
})
const spanSchema = z.object({ id: z.string(), start: z.int(), end: z.int() })

/**
 * Things by all their names, where they stand outermost (辽河 is not counted in 辽河大路). `inside`: where they stand only
 * inside the names of works, policies and events about them; then there are only `find` and `first` of them.
 */
export function seekEntities(connection: Connection, read: readonly Named[], words: string, inside = false): Sought {
  const entities = read.map((entity) => entity.id)
  const entity = !inside && entities.length === 1 ? entities[0] : undefined
  return {
    by: 'entity',
    inside,
    entities: read.map(({ id, name, type, aliases, why }) => ({ id, name, type, aliases, why })),
    names: distinct([words, ...read.flatMap((entity) => [entity.name, ...entity.aliases])]),
    find: (part) =>
      entity !== undefined && part === undefined
        ? ask(connection, statements.countOne, { entity }, foundDocumentSchema)
        : ask(connection, inside ? statements.countInside : statements.count, { entities, part }, foundDocumentSchema),
    page:
      entity === undefined ? undefined : (filter, page, order) => pageOfOne(connection, entity, filter, page, order),
    first: async (documents, part, order) => {
      const statement = inside ? statements.listInsidePassages : statements.listPassages
      const hits = await ask(connection, statement, { entities, documents, part, ...order }, hitSchema)
      return hits.map(joinMarks)
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

async function pageOfOne(
  connection: Connection,
  entity: string,
  filter: Filter,
  page: Page,
  order: Order,
): Promise<Counted & { hits: Hit[] }> {
  const parameters = { entity, ...toParameters(filter), ...page, ...order }
  const row = await askOne(connection, statements.pageOfOne, parameters, pageSchema)
  if (row === undefined) return { page: [], hits: [], total: { documents: 0, regions: 0, passages: 0, mentions: 0 } }
  const { page: documents, hits, ...total } = row
  return { page: documents, hits: hits.map(joinMarks), total }
}

function joinMarks(hit: Hit): Hit {
  return { ...hit, highlights: joinRanges(hit.highlights) }
}
