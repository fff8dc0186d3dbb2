import type { MentionsAnswer, MentionsQuery, PassageHit } from '#schema/api.ts'
import type { Connection } from './connection.ts'
import { fold } from './fold.ts'
import { distinct, type Filter, type Hit, readWords, type Sought, standingSomewhere } from './mentions/seek.ts'
import { entityRowSchema, type FoundDocument, foundDocumentSchema } from './rows.ts'
import { ask, loadStatement } from './statement.ts'

const statements = {
  selectDocuments: loadStatement('read/select-documents'),
  listContainingEntities: loadStatement('read/list-containing-entities'),
}

/** Names that only contain the words, most mentioned first. */
const WITHIN_LIMIT = 30

const selectedSchema = foundDocumentSchema.omit({ mentions: true, passages: true })
/**
 * Which plans mention it. By entity when the words are a name that the graph knows: all its names count, and only where it
 * stands outermost (辽河 is not counted in 辽河大路). Else by text: each place where the string stands, inside longer names
 * too. `within` tells apart the names that only contain the words; they are never in the total of an entity.
 * Order `relevance`: most mentions first, then newest; of each plan the sentences with most of them first. `position`:
 * newest plan first, sentences in the order of the text. Undefined when `query.entity` is no entity of the graph.
 */
export async function findMentions(connection: Connection, query: MentionsQuery): Promise<MentionsAnswer | undefined> {
  const words = await readWords(connection, query)
  if (words === undefined) return undefined

  const { region, year, kind, section: part } = query
  const selected = await ask(connection, statements.selectDocuments, { region, year, kind }, selectedSchema)
  const isFiltered = region !== undefined || year !== undefined || kind !== undefined
  const filter: Filter = { documents: isFiltered ? selected.map((document) => document.id) : undefined, part }

  const sought = await standingSomewhere(connection, words, query, filter)
  const found = (await sought.find(filter)).sort(query.order === 'relevance' ? byRelevance : byNewest)
  const page = found.slice(query.offset, query.offset + query.limit)
  const hits = await sought.show(
    page.map((document) => document.id),
    part,
  )

  return {
    query: query.q,
    by: sought.by,
    ...(sought.inside ? { inside: true } : {}),
    readAs: { entities: sought.entities, text: query.q },
    searched: {
      documents: selected.length,
      regions: distinct(selected.map((document) => document.issuer)),
      years: distinct(selected.map((document) => document.year)),
      names: sought.names,
    },
    total: {
      documents: found.length,
      regions: distinct(found.map((document) => document.issuer)).length,
      passages: sum(found.map((document) => document.passages)),
      mentions: sum(found.map((document) => document.mentions)),
    },
    within: await findWithin(connection, sought, filter),
    documents: page.map(({ mentions, passages, ...document }) => ({
      ...document,
      count: mentions,
      passages: hits.filter((hit) => hit.document === document.id).map(toPassageHit),
      passagesTotal: passages,
    })),
  }
}

/**
 * A name of one character (吉, short for 吉林省) is in too many others to tell anything, so only the words themselves may be
 * that short.
 */
async function findWithin(connection: Connection, sought: Sought, filter: Filter): Promise<MentionsAnswer['within']> {
  const names = distinct(sought.names.map(fold)).filter((name, _, all) => name.length > 1 || all.length === 1)
  const entities = sought.entities.map((entity) => entity.id)
  const rows = await ask(
    connection,
    statements.listContainingEntities,
    { names, entities, limit: WITHIN_LIMIT, ...filter },
    entityRowSchema,
  )
  return rows
    .filter((row) => sought.by === 'entity' || fold(row.name) !== fold(sought.names[0] ?? ''))
    .map(({ id, name, type, documents, mentions }) => ({ id, name, type, documents, mentions }))
}

function toPassageHit({ id, text, start, end, section, highlights }: Hit): PassageHit {
  return { id, text, start, end, section, highlights }
}

function byRelevance(one: FoundDocument, other: FoundDocument): number {
  return other.mentions - one.mentions || byNewest(one, other)
}

function byNewest(one: FoundDocument, other: FoundDocument): number {
  return (
    (other.year ?? 0) - (one.year ?? 0) ||
    (one.issuer ?? '').localeCompare(other.issuer ?? '', 'zh') ||
    (one.id < other.id ? -1 : 1)
  )
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
