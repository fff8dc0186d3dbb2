import type { z } from 'zod'
import type { Connection } from '../connection.ts'
import { findFolded, fold, foldWithOffsets } from '../fold.ts'
import { type FoundDocument, foundDocumentSchema } from '../rows.ts'
import { ask, loadStatement } from '../statement.ts'
import { firstOf } from './first.ts'
import {
  passageSchema,
  type Part,
  type Place,
  placeSchema,
  type Range,
  type ShownPassage,
  type Sought,
} from './sought.ts'
import { type Occurrence, overlapsItself, readOccurrences } from './whole-plans.ts'

const statements = {
  count: loadStatement('read/count-text-occurrences'),
  listDocuments: loadStatement('read/list-text-documents'),
  listPassages: loadStatement('read/list-text-passages'),
  listRarePassages: loadStatement('read/list-rare-text-passages'),
  listPlaces: loadStatement('read/list-text-places'),
  listRarePlaces: loadStatement('read/list-rare-text-places'),
}

/** A passage keeps 64 characters of what follows: a string of one more is found whole wherever it begins. */
const INDEXED = 65
/** A string in fewer sentences than this is looked up in the index again; else the plans of the page are read through. */
const RARE = 4_000

const documentSchema = foundDocumentSchema.omit({ mentions: true, passages: true })

/**
 * Each place where the string stands, inside longer names and over the ends of sentences too, as a scan of the whole
 * folded text finds them: from its beginning, none over another. White space, width and case do not matter, punctuation
 * does.
 */
export function seekText(connection: Connection, text: string): Sought {
  const folded = fold(text)
  const seeking = [...folded].length > INDEXED ? seekLong : overlapsItself(folded) ? seekOverlapping : seekPlain
  return { by: 'text', inside: false, entities: [], names: [text], ...seeking(connection, folded) }
}

type Seeking = Pick<Sought, 'find' | 'first' | 'places' | 'mark'>

/** No place of such a string reaches into another one, so its places are counted passage by passage. */
function seekPlain(connection: Connection, folded: string): Seeking {
  let passages = Infinity
  return {
    find: async (part) => {
      const found = await ask(connection, statements.count, { folded, part }, foundDocumentSchema)
      passages = found.reduce((sum, document) => sum + document.passages, 0)
      return found
    },
    first: async (documents, part, order) => {
      const statement = passages > RARE ? statements.listPassages : statements.listRarePassages
      const rows = await ask(connection, statement, { folded, documents, part, ...order }, passageSchema)
      return rows.map(({ following, ...row }) => ({ ...row, highlights: findFolded(row.text, following, folded) }))
    },
    places: (documents, part) => {
      const statement = passages > RARE ? statements.listPlaces : statements.listRarePlaces
      return ask(connection, statement, { folded, documents, part }, placeSchema)
    },
    mark: (shown) =>
      Promise.resolve(new Map(shown.map(({ id, text, following }) => [id, findFolded(text, following, folded)]))),
  }
}

/**
 * 是是 stands once in 是是是: where it runs over the end of a passage, what counts in the next one depends on where it
 * began in this one. Plans with such a place are read whole; there are few.
 */
function seekOverlapping(connection: Connection, folded: string): Seeking {
  return {
    ...seekWhole(connection, folded),
    find: async (part) => {
      const [found, crossed] = await Promise.all([
        ask(connection, statements.count, { folded, part }, foundDocumentSchema),
        ask(connection, statements.listDocuments, { folded, crossing: true }, documentSchema),
      ])
      const whole = await readOccurrences(connection, folded, idsOf(crossed))
      return found.flatMap((document) => {
        const occurrences = whole.get(document.id)
        return occurrences === undefined ? [document] : recount(document, occurrences, part)
      })
    },
  }
}

/** What is longer than a passage keeps is looked for by its beginning, and then in the whole text of those plans. */
function seekLong(connection: Connection, folded: string): Seeking {
  const beginning = [...folded].slice(0, INDEXED).join('')
  return {
    ...seekWhole(connection, folded),
    find: async (part) => {
      const parameters = { folded: beginning, crossing: false }
      const documents = await ask(connection, statements.listDocuments, parameters, documentSchema)
      const whole = await readOccurrences(connection, folded, idsOf(documents))
      return documents.flatMap((document) => recount(document, whole.get(document.id) ?? [], part))
    },
  }
}

/** Sentences and marks from whole plans; what `places` found is what `mark` marks. */
function seekWhole(connection: Connection, folded: string): Omit<Seeking, 'find'> {
  const begins = new Map<string, number[]>()
  const seeking: Pick<Seeking, 'places' | 'mark'> = {
    places: async (documents, part) => {
      const places = new Map<string, Place>()
      for (const [document, occurrences] of await readOccurrences(connection, folded, documents))
        for (const { passage, ordinal, at } of inPart(occurrences, part)) {
          begins.set(passage, [...(begins.get(passage) ?? []), at])
          places.set(passage, { document, passage, ordinal, times: begins.get(passage)?.length ?? 0 })
        }
      return [...places.values()]
    },
    mark: (shown) =>
      Promise.resolve(new Map(shown.map((each) => [each.id, markAt(each, begins.get(each.id) ?? [], folded.length)]))),
  }
  return { ...seeking, first: firstOf(connection, seeking) }
}

/** From where the string begins to its end, or to that of the passage. */
function markAt({ text }: ShownPassage, begins: readonly number[], length: number): Range[] {
  const own = foldWithOffsets(text)
  return begins.map((at) => [own.starts[at] ?? 0, own.ends[at + length - 1] ?? text.length])
}

/** The plan with its counts in this part; none where it does not stand there. */
function recount(
  document: z.infer<typeof documentSchema>,
  occurrences: readonly Occurrence[],
  part: Part,
): FoundDocument[] {
  const here = inPart(occurrences, part)
  if (here.length === 0) return []
  return [{ ...document, mentions: here.length, passages: new Set(here.map(({ passage }) => passage)).size }]
}

const inPart = (occurrences: readonly Occurrence[], part: Part) =>
  occurrences.filter((each) => part === undefined || each.part === part)

const idsOf = (documents: readonly { id: string }[]) => documents.map(({ id }) => id)
