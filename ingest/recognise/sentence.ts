import type { Passage } from '#schema/document.ts'
import type { EntityType } from '#schema/entity.ts'
import { groupBy } from '../lexicon/group-by.ts'
import type { NameIndex } from '../lexicon/names.ts'
import type { Candidate } from '../model.ts'
import type { Piece } from './pieces.ts'
import type { SpanOdds } from './tagger/odds.ts'

/** What the tagger holds of a passage: of outermost names, and of the names directly inside them. */
export interface PassageOdds {
  outer: SpanOdds
  inner: SpanOdds
}

/** A passage as the model sees it: its pieces, and what the proposers found between them. */
export interface Sentence {
  passage: Passage
  pieces: readonly Piece[]
  odds: PassageOdds
  /** Candidates from piece `from` up to before piece `to`; those that end inside a piece are left out. */
  candidatesAt(from: number, to: number): readonly Candidate[]
  /** All candidates that begin before piece `from`, with the piece that they end before. */
  candidatesFrom(from: number): readonly { to: number; candidate: Candidate }[]
  /** Offsets where a word of the text begins or ends; pieces may begin and end inside words, too. */
  boundaries: ReadonlySet<number>
  /** Types of the sure candidates that begin, and that end, before piece `at`: what its neighbours in a list are. */
  startingAt(at: number): ReadonlySet<EntityType>
  endingAt(at: number): ReadonlySet<EntityType>
  /** The gazetteers, for what the names in them begin and end with. */
  names: NameIndex
}

const NONE: readonly Candidate[] = []
const NO_TYPE: ReadonlySet<EntityType> = new Set()

/** Whether the proposer is sure as far as it can be: not an ambiguous name, not a single character far away. */
export const isSure = ({ rule }: Candidate): boolean =>
  !/ambiguous|one-character|short$|numbered|quoted|head-word/.test(rule)

/** Brings the pieces and candidates of a text (both in order of their offsets) to its passages. */
export function bySentence(
  passages: readonly Passage[],
  pieces: readonly Piece[],
  candidates: readonly Candidate[],
  odds: readonly PassageOdds[],
  names: NameIndex,
  boundaries: ReadonlySet<number>,
): Sentence[] {
  const atOffset = groupBy(candidates, ({ start }) => start)
  let next = 0
  return passages.map((passage, index) => {
    while ((pieces[next]?.start ?? Infinity) < passage.start) next++
    const first = next
    while ((pieces[next]?.end ?? Infinity) <= passage.end) next++
    const own = pieces.slice(first, next)
    const pieceEnds = new Map(own.map((piece, at) => [piece.end, at + 1]))
    const beginning = new Map<number, { to: number; candidate: Candidate }[]>()
    const starting = new Map<number, Set<EntityType>>()
    const ending = new Map<number, Set<EntityType>>()
    own.forEach((piece, from) => {
      for (const candidate of atOffset.get(piece.start) ?? []) {
        const to = pieceEnds.get(candidate.end)
        if (to === undefined) continue
        if (isSure(candidate)) {
          starting.set(from, (starting.get(from) ?? new Set()).add(candidate.type))
          ending.set(to, (ending.get(to) ?? new Set()).add(candidate.type))
        }
        const list = beginning.get(from)
        if (list) list.push({ to, candidate })
        else beginning.set(from, [{ to, candidate }])
      }
    })
    return {
      passage,
      pieces: own,
      odds: odds[index]!,
      names,
      boundaries,
      candidatesFrom: (from) => beginning.get(from) ?? [],
      candidatesAt: (from, to) => {
        const list = beginning.get(from)
        return list ? list.filter((one) => one.to === to).map(({ candidate }) => candidate) : NONE
      },
      startingAt: (at) => starting.get(at) ?? NO_TYPE,
      endingAt: (at) => ending.get(at) ?? NO_TYPE,
    }
  })
}
