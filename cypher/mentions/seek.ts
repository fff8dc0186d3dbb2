import { z } from 'zod'
import type { MentionsAnswer, MentionsQuery, PassageHit } from '#schema/api.ts'
import type { Connection } from '../connection.ts'
import { findFolded, fold } from '../fold.ts'
import { findChosen, findNamed } from '../names.ts'
import { type FoundDocument, foundDocumentSchema } from '../rows.ts'
import { ask, loadStatement } from '../statement.ts'

const statements = {
  countEntityMentions: loadStatement('read/count-entity-mentions'),
  listEntityPassages: loadStatement('read/list-entity-passages'),
  countInsideMentions: loadStatement('read/count-inside-mentions'),
  listInsidePassages: loadStatement('read/list-inside-passages'),
  countTextOccurrences: loadStatement('read/count-text-occurrences'),
  listTextPassages: loadStatement('read/list-text-passages'),
}

/** Sentences shown of each plan unless more are asked for; how many there are is said beside them. */
const PASSAGES_PER_DOCUMENT = 20

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

/** A sentence found, and in which plan. */
export type Hit = PassageHit & { document: string }
type ReadAs = MentionsAnswer['readAs']['entities']

/** What is looked for, and the two questions about it: in which plans, and in which of their sentences. */
export interface Sought {
  by: 'entity' | 'text'
  /** True for things that stand only inside the names of works at them. */
  inside: boolean
  entities: ReadAs
  names: string[]
  find: (filter: Filter) => Promise<FoundDocument[]>
  show: (documents: string[], part: string | undefined) => Promise<Hit[]>
}

export interface Filter {
  /** Ids of the plans meant; undefined for all. */
  documents: string[] | undefined
  part: string | undefined
}

/**
 * The words as things when they are a name that the graph knows (or the one that was chosen), else as a string. Undefined
 * when what was chosen is no thing of the graph.
 */
export async function readWords(connection: Connection, query: MentionsQuery): Promise<Sought | undefined> {
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
export async function standingSomewhere(
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

function shown(query: MentionsQuery) {
  return { byRelevance: query.order === 'relevance', perDocument: query.passages ?? PASSAGES_PER_DOCUMENT }
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

/** Each once, in the order of their first coming; what is undefined is left out. */
export function distinct<Each>(values: (Each | undefined)[]): Each[] {
  return [...new Set(values.filter((value) => value !== undefined))]
}
