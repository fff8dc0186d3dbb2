import { z } from 'zod'
import type { MentionsAnswer, MentionsQuery, PassageHit } from '#schema/api.ts'
import type { Connection } from './connection.ts'
import { findFolded, fold } from './fold.ts'
import { findChosen, findNamed } from './names.ts'
import { entityRowSchema, type FoundDocument, foundDocumentSchema } from './rows.ts'
import { ask, loadStatement } from './statement.ts'

const statements = {
  selectDocuments: loadStatement('read/select-documents'),
  countEntityMentions: loadStatement('read/count-entity-mentions'),
  listEntityPassages: loadStatement('read/list-entity-passages'),
  countInsideMentions: loadStatement('read/count-inside-mentions'),
  listInsidePassages: loadStatement('read/list-inside-passages'),
  countTextOccurrences: loadStatement('read/count-text-occurrences'),
  listTextPassages: loadStatement('read/list-text-passages'),
  listContainingEntities: loadStatement('read/list-containing-entities'),
}

/** Sentences shown of each plan; how many there are is said beside them. */
const PASSAGES_PER_DOCUMENT = 20
/** Names that only contain the words, most mentioned first. */
const WITHIN_LIMIT = 30

const selectedSchema = foundDocumentSchema.omit({ mentions: true, passages: true })
const entityPassageSchema = z.object({
  document: z.string(),
  id: z.string(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  section: z.string(),
  highlights: z.array(z.tuple([z.int(), z.int()])),
})
const textPassageSchema = entityPassageSchema.omit({ highlights: true }).extend({ following: z.string() })

type Hit = PassageHit & { document: string }
type ReadAs = MentionsAnswer['readAs']['entities']

/** What is looked for, and the two questions about it: in which plans, and in which of their sentences. */
interface Sought {
  by: 'entity' | 'text'
  /** True for things that stand only inside the names of works at them. */
  inside: boolean
  entities: ReadAs
  names: string[]
  find: (filter: Filter) => Promise<FoundDocument[]>
  show: (documents: string[], part: string | undefined) => Promise<Hit[]>
}

interface Filter {
  /** Ids of the plans meant; undefined for all. */
  documents: string[] | undefined
  part: string | undefined
}

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

async function readWords(connection: Connection, query: MentionsQuery): Promise<Sought | undefined> {
  if (query.entity !== undefined) {
    const chosen = await findChosen(connection, query.entity, query.q)
    return chosen && seekEntities(connection, [chosen], query)
  }
  const entities = query.by === 'text' ? [] : await findNamed(connection, query.q, query.type)
  return query.by === 'entity' || entities.length > 0
    ? seekEntities(connection, entities, query)
    : seekText(connection, query)
}

/**
 * Things that stand nowhere on their own are looked for inside the names of works, policies and events about them
 * (细河 in 细河北岸生态治理二期工程): the plan does speak of the river. Not inside names of other things (辽河 in 辽河大路).
 */
async function standingSomewhere(
  connection: Connection,
  words: Sought,
  query: MentionsQuery,
  filter: Filter,
): Promise<Sought> {
  if (words.by === 'text' || words.entities.length === 0) return words
  const own = await words.find(filter)
  return own.length > 0 ? words : seekEntities(connection, words.entities, query, true)
}

function seekEntities(connection: Connection, read: ReadAs, query: MentionsQuery, inside = false): Sought {
  const entities = read.map((entity) => entity.id)
  const count = inside ? statements.countInsideMentions : statements.countEntityMentions
  const list = inside ? statements.listInsidePassages : statements.listEntityPassages
  return {
    by: 'entity',
    inside,
    entities: read,
    names: distinct([query.q, ...read.flatMap((entity) => [entity.name, ...entity.aliases])]),
    find: (filter) => ask(connection, count, { entities, ...filter }, foundDocumentSchema),
    show: async (documents, part) => {
      const parameters = { entities, documents, part, ...shown(query) }
      const rows = await ask(connection, list, parameters, entityPassageSchema)
      return rows.map((row) => ({ ...row, highlights: joinRanges(row.highlights) }))
    },
  }
}

function seekText(connection: Connection, query: MentionsQuery): Sought {
  const folded = fold(query.q)
  return {
    by: 'text',
    inside: false,
    entities: [],
    names: [query.q],
    find: (filter) => ask(connection, statements.countTextOccurrences, { folded, ...filter }, foundDocumentSchema),
    show: async (documents, part) => {
      const parameters = { folded, documents, part, ...shown(query) }
      const rows = await ask(connection, statements.listTextPassages, parameters, textPassageSchema)
      return rows.map(({ following, ...row }) => ({ ...row, highlights: findFolded(row.text, following, folded) }))
    },
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

function shown(query: MentionsQuery) {
  return { byRelevance: query.order === 'relevance', perDocument: PASSAGES_PER_DOCUMENT }
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

/** Ranges in order, those that touch or overlap as one. */
function joinRanges(ranges: [number, number][]): [number, number][] {
  const joined: [number, number][] = []
  for (const [start, end] of ranges.sort((one, other) => one[0] - other[0])) {
    const last = joined.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

function distinct<Each>(values: (Each | undefined)[]): Each[] {
  return [...new Set(values.filter((value) => value !== undefined))]
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
