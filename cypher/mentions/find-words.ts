import type { MentionsAnswer } from '#schema/api/mentions.ts'
import type { EntityType } from '#schema/entity.ts'
import type { Connection } from '../connection.ts'
import type { FoundDocument } from '../rows.ts'
import { firstOf } from './first.ts'
import { type Filter, fits } from './filter.ts'
import { findOne, isSearchable } from './seek.ts'
import { seekText } from './seek-text.ts'
import { distinct, joinRanges, type Part, type Place, type Range, type ShownPassage, type Sought } from './sought.ts'
import type { Question, Word } from './words.ts'

type Together = 'plan' | 'sentence'

interface FoundWord {
  sought: Sought
  documents: FoundDocument[]
  word: Word
  excluded: boolean
}

/** Several words as one thing that is looked for. */
export type SoughtWords = Pick<Sought, 'inside' | 'entities' | 'names' | 'first' | 'page'>

/** What several words found: the plans that have all that are required and none that is excluded. */
export interface FoundWords {
  sought: SoughtWords
  documents: FoundDocument[]
  words: FoundWord[]
}

/**
 * Several words at once. Each is read as it would be alone, a phrase always as a string, a name that stands nowhere as
 * one, too. `plan`: a plan must have all words, wherever, and the sentences are those with any of them; `sentence`: one
 * sentence must. What is excluded may stand nowhere in the plan, or in the sentence.
 */
export async function findWords(
  connection: Connection,
  question: Question,
  { together, type, part }: { together: Together; type?: EntityType | undefined; part: Part },
): Promise<FoundWords> {
  const words: FoundWord[] = []
  for (const [list, excluded] of [
    [question.required, false],
    [question.excluded, true],
  ] as const)
    for (const word of list.filter(({ text }) => isSearchable(text)))
      words.push({ ...(await findWord(connection, word, type, part)), word, excluded })
  const required = words.filter((each) => !each.excluded).map(({ sought }) => sought)
  const excluded = words.filter((each) => each.excluded).map(({ sought }) => sought)

  const inSentence = together === 'sentence'
  const places = async (documents: readonly string[]) =>
    chooseSentences(await listSentences(required, excluded, documents, part), required.length, inSentence)
  const candidates = intersect(words, inSentence)
  const sentences = await places(candidates.map(({ id }) => id))
  const byDocument = new Map<string, Place[]>()
  for (const place of sentences) byDocument.set(place.document, [...(byDocument.get(place.document) ?? []), place])
  return {
    words,
    documents: candidates.flatMap((document) => {
      const here = byDocument.get(document.id) ?? []
      const mentions = here.reduce((sum, place) => sum + place.times, 0)
      const together = here.filter((place) => place.words === required.length).length
      return here.length === 0 ? [] : [{ ...document, mentions, passages: here.length, together }]
    }),
    sought: {
      inside: false,
      entities: [],
      names: distinct(words.flatMap(({ sought }) => sought.names)),
      first: firstOf(connection, {
        places: (documents) => Promise.resolve(documents.flatMap((id) => byDocument.get(id) ?? [])),
        mark: (shown) => markAll(required, shown),
      }),
    },
  }
}

async function markAll(required: readonly Sought[], shown: readonly ShownPassage[]): Promise<Map<string, Range[]>> {
  const ranges = new Map<string, Range[]>()
  for (const sought of required)
    for (const [id, found] of await sought.mark(shown)) ranges.set(id, [...(ranges.get(id) ?? []), ...found])
  return new Map([...ranges].map(([id, all]) => [id, joinRanges(all)]))
}

async function findWord(
  connection: Connection,
  { text, phrase }: Word,
  type: EntityType | undefined,
  part: Part,
): Promise<Pick<FoundWord, 'sought' | 'documents'>> {
  const found = await findOne(connection, text, { ...(phrase ? { by: 'text' } : {}), type, part })
  const documents = (await found?.documents()) ?? []
  if (found && (found.sought.by === 'text' || (documents.length > 0 && !found.sought.inside)))
    return { sought: found.sought, documents }
  const sought = seekText(connection, text)
  return { sought, documents: await sought.find(part) }
}

/** Plans with all required words and, unless only sentences must be without them, none of the excluded. */
function intersect(words: readonly FoundWord[], inSentence: boolean): FoundDocument[] {
  const [first, ...others] = words.filter((each) => !each.excluded)
  const excluded = inSentence ? [] : words.filter((each) => each.excluded)
  const ids = (found: FoundWord) => new Set(found.documents.map(({ id }) => id))
  const [with_, without] = [others.map(ids), excluded.map(ids)]
  return (first?.documents ?? []).filter(
    ({ id }) => with_.every((set) => set.has(id)) && without.every((set) => !set.has(id)),
  )
}

interface Sentence extends Place {
  /** How many of the required words stand in it. */
  words: number
  excluded: boolean
}

async function listSentences(
  required: readonly Sought[],
  excluded: readonly Sought[],
  documents: readonly string[],
  part: Part,
): Promise<Sentence[]> {
  const sentences = new Map<string, Sentence>()
  if (documents.length === 0) return []
  for (const sought of required)
    for (const place of await sought.places(documents, part)) {
      const known = sentences.get(place.passage) ?? { ...place, times: 0, words: 0, excluded: false }
      sentences.set(place.passage, { ...known, times: known.times + place.times, words: known.words + 1 })
    }
  for (const sought of excluded)
    for (const { passage } of await sought.places(documents, part)) {
      const known = sentences.get(passage)
      if (known !== undefined) known.excluded = true
    }
  return [...sentences.values()]
}

function chooseSentences(sentences: readonly Sentence[], required: number, inSentence: boolean): Place[] {
  return sentences
    .filter(({ words, excluded }) => !inSentence || (words === required && !excluded))
    .map(({ words, document, passage, ordinal, times }) => ({ document, passage, ordinal, times, words }))
}

/** Each word with what it found alone in the plans that the filter leaves. */
export function describeWords(words: readonly FoundWord[], filter: Filter): NonNullable<MentionsAnswer['words']> {
  return words.map(({ word, excluded, sought, documents }) => {
    const meant = documents.filter((document) => fits(filter, document))
    return {
      words: word.text,
      excluded,
      by: sought.by,
      entities: sought.entities,
      documents: meant.length,
      mentions: meant.reduce((sum, document) => sum + document.mentions, 0),
    }
  })
}
