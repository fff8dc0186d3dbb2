import type { MentionsAnswer, MentionsQuery } from '#schema/api/mentions.ts'
import type { Connection } from './connection.ts'
import { describeWords, findWords, type FoundWords, type SoughtWords } from './mentions/find-words.ts'
import { countFacets } from './mentions/facets.ts'
import { type Filter, fits, isNarrow, readFilter } from './mentions/filter.ts'
import { countAllSearched, countSearched, findGaps } from './mentions/searched.ts'
import { findOne, isSearchable } from './mentions/seek.ts'
import { showDocuments } from './mentions/show.ts'
import { type Counted, distinct, type ReadAs } from './mentions/sought.ts'
import { findWithin } from './mentions/within.ts'
import { parseQuestion, soleWord, UnsearchableError } from './mentions/words.ts'
import { findNamed } from './names.ts'
import type { FoundDocument } from './rows.ts'

/**
 * Which plans mention it. By entity when the words are a name that the graph knows: all its names count, and only where it
 * stands outermost (辽河 is not counted in 辽河大路). Else by text: each place where the string stands, inside longer names
 * too. Several words: plans that have them all (see `parseQuestion`), unless all together are one name or `by` says that
 * they are one string. `within` tells apart the names that only contain the words; they are never in the total.
 * Order `relevance`: most mentions first (of several words, most sentences that have them all), then newest; of each plan
 * the sentences with most of them first. `position`: newest plan first, sentences in the order of the text.
 * Undefined when `query.entity` is no entity of the graph; throws UnsearchableError when there is nothing to look for.
 */
export async function findMentions(connection: Connection, query: MentionsQuery): Promise<MentionsAnswer | undefined> {
  const filter = await readFilter(connection, query)
  const [narrowed, answer] = await Promise.all([
    isNarrow(filter) ? countSearched(connection, filter) : undefined,
    answerWith(connection, query, filter),
  ])
  if (answer === undefined) return undefined
  const { names, gaps, ...rest } = answer
  const searched = narrowed ?? (await countAllSearched(connection))
  return { query: query.q, ...rest, searched: { ...searched, names, ...(gaps === undefined ? {} : { gaps }) } }
}

/** All but what was searched; what can be asked at the same time is. */
async function answerWith(connection: Connection, query: MentionsQuery, filter: Filter) {
  const answered = await find(connection, query)
  if (answered === undefined) return undefined
  const { sought, by, others, words } = answered
  const scope = { part: query.section, filter: isNarrow(filter) ? filter : undefined }
  const [{ total, page, hits, gaps }, within, facets] = await Promise.all([
    readPage(connection, answered, filter, query),
    by === 'words' ? [] : findWithin(connection, { ...sought, by }, scope),
    query.facets ? countFacets(connection, await answered.documents(), filter) : undefined,
  ])
  return {
    by,
    ...(sought.inside ? { inside: true } : {}),
    readAs: { entities: sought.entities, text: query.q, ...(others.length > 0 ? { others } : {}) },
    ...(words === undefined ? {} : { words: describeWords(words, filter) }),
    names: sought.names,
    gaps,
    total,
    within,
    ...(facets === undefined ? {} : { facets }),
    documents: showDocuments(page, hits),
  }
}

/** Sentences shown of each plan unless more are asked for; how many there are is said beside them. */
const PASSAGES_PER_DOCUMENT = 20

/** The counts and a page of plans with their sentences; where there is none, which plans are not here to be searched. */
async function readPage(connection: Connection, answered: Answered, filter: Filter, query: MentionsQuery) {
  const { sought, documents } = answered
  const { order, offset, limit, section, facets, passages: perDocument = PASSAGES_PER_DOCUMENT } = query
  const how = { byRelevance: order === 'relevance', perDocument }
  // Where filters are to be counted, all plans are needed anyway.
  if (sought.page !== undefined && section === undefined && !facets) {
    const counted = await sought.page(filter, { offset, limit }, how)
    return { ...counted, gaps: counted.total.documents === 0 ? await findGaps(connection, filter) : undefined }
  }
  const { total, page } = countFound(await documents(), filter, query)
  const ids = page.map(({ id }) => id)
  return {
    total,
    page,
    hits: ids.length === 0 ? [] : await sought.first(ids, section, how),
    gaps: total.documents === 0 ? await findGaps(connection, filter) : undefined,
  }
}

function countFound(all: readonly FoundDocument[], filter: Filter, query: MentionsQuery): Counted {
  const found = all.filter((document) => fits(filter, document))
  return {
    page: found
      .sort(query.order === 'relevance' ? mostFirst : newestFirst)
      .slice(query.offset, query.offset + query.limit),
    total: {
      documents: found.length,
      regions: distinct(found.map((document) => document.issuer)).length,
      passages: sum(found.map((document) => document.passages)),
      mentions: sum(found.map((document) => document.mentions)),
    },
  }
}

interface Answered {
  by: MentionsAnswer['by']
  sought: SoughtWords
  /** Before the filters. */
  documents: () => Promise<FoundDocument[]>
  others: ReadAs
  words?: FoundWords['words']
}

async function find(connection: Connection, query: MentionsQuery): Promise<Answered | undefined> {
  const { q, by, entity, type, section: part, together } = query
  if (!isSearchable(q)) throw new UnsearchableError('q: there is nothing to look for in it')
  const question = parseQuestion(q)
  const sole = soleWord(question)
  if (by !== undefined || entity !== undefined) return findAsOne(q, by)
  if (sole !== undefined) return findAsOne(sole.phrase ? sole.text : q, sole.phrase ? 'text' : undefined)
  if (await isName(connection, q)) return findAsOne(q, 'entity')
  if (question.required.every(({ text }) => !isSearchable(text)))
    throw new UnsearchableError('q: only words that plans must not hold; at least one is needed that they should')
  const { documents, ...found } = await findWords(connection, question, { together, type, part })
  return { by: 'words', documents: () => Promise.resolve(documents), others: [], ...found }

  async function findAsOne(words: string, by: MentionsQuery['by']): Promise<Answered | undefined> {
    const found = await findOne(connection, words, { by, entity, type, part })
    return found && { by: found.sought.by, ...found }
  }
}

/** Whether all the words together are one name (New York, yī qì): by its writing or its pinyin. */
async function isName(connection: Connection, words: string): Promise<boolean> {
  const [first] = await findNamed(connection, words)
  return first !== undefined && first.why !== 'initials'
}

function mostFirst(one: FoundDocument, other: FoundDocument): number {
  const together = (other.together ?? 0) - (one.together ?? 0)
  return together || other.mentions - one.mentions || newestFirst(one, other)
}

/** Ties as the database orders them: by the issuer’s characters, then by id. */
function newestFirst(one: FoundDocument, other: FoundDocument): number {
  const key = ({ issuer = '', id }: FoundDocument) => `${issuer} ${id}`
  return (other.year ?? 0) - (one.year ?? 0) || (key(one) < key(other) ? -1 : 1)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
