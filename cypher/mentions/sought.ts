import { z } from 'zod'
import type { MentionsAnswer, PassageHit } from '#schema/api/mentions.ts'
import type { FoundDocument } from '../rows.ts'
import type { Filter } from './filter.ts'

export type ReadAs = MentionsAnswer['readAs']['entities']

/** A sentence in which something stands, so many times. */
export interface Place {
  document: string
  passage: string
  ordinal: number
  times: number
  /** Of several words, how many stand in it. */
  words?: number
}
export const placeSchema = z.object({ document: z.string(), passage: z.string(), ordinal: z.int(), times: z.int() })

/** A sentence with its place in the plan and what follows it there, folded. */
export const passageSchema = z.object({
  document: z.string(),
  id: z.string(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  section: z.string(),
  following: z.string(),
})
export type ShownPassage = z.infer<typeof passageSchema>

export type Range = [number, number]

/** Review or plan; undefined for the whole text. */
export type Part = string | undefined

/** A sentence to show, and the plan it is of. */
export type Hit = PassageHit & { document: string }

/** Which sentences of a plan come first, with most places or as they stand in it, and how many. */
export interface Order {
  byRelevance: boolean
  perDocument: number
}

/** Some of the plans found, in the order asked for. */
export interface Page {
  offset: number
  limit: number
}

/** The plans found that a filter leaves: their counts, and one page of them. */
export interface Counted {
  total: MentionsAnswer['total']
  page: FoundDocument[]
}

/** What is looked for, and the questions about it. */
export interface Sought {
  by: 'entity' | 'text'
  /** True for things that stand only inside the names of works at them. */
  inside: boolean
  entities: ReadAs
  /** The names and strings that are looked for. */
  names: string[]
  /** In which plans, how often, in how many sentences. */
  find: (part: Part) => Promise<FoundDocument[]>
  /** All of an answer’s page at once, where the database can tell it so: what `find` is counted to, and `first`. */
  page?: ((filter: Filter, page: Page, order: Order) => Promise<Counted & { hits: Hit[] }>) | undefined
  /** The first sentences of each of these plans (ids), marked, those of one plan in order. */
  first: (documents: readonly string[], part: Part, order: Order) => Promise<Hit[]>
  /** In which sentences of these plans (ids), in no order. */
  places: (documents: readonly string[], part: Part) => Promise<Place[]>
  /** Where in these sentences, which `places` gave: offsets in the text by the passage’s id. */
  mark: (passages: readonly ShownPassage[]) => Promise<Map<string, Range[]>>
}

/** Ranges in order, those that overlap as one. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const [start, end] of [...ranges].sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = joined.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

/** Each once, in the order of their first coming; what is undefined is left out. */
export function distinct<Each>(values: readonly (Each | undefined)[]): Each[] {
  return [...new Set(values.filter((value) => value !== undefined))]
}
