import type { Passage } from '#schema/document.ts'
import { groupBy } from '../lexicon/group-by.ts'
import type { Candidate } from '../model.ts'
import type { Piece } from './pieces.ts'

/** A passage as the model sees it: its pieces, and what the proposers found between them. */
export interface Sentence {
  passage: Passage
  pieces: readonly Piece[]
  /** Candidates from piece `from` up to before piece `to`; those that end inside a piece are left out. */
  candidatesAt(from: number, to: number): readonly Candidate[]
}

const NONE: readonly Candidate[] = []

/** Brings the pieces and candidates of a text (both in order of their offsets) to its passages. */
export function bySentence(
  passages: readonly Passage[],
  pieces: readonly Piece[],
  candidates: readonly Candidate[],
): Sentence[] {
  const atOffset = groupBy(candidates, ({ start }) => start)
  let next = 0
  return passages.map((passage) => {
    while ((pieces[next]?.start ?? Infinity) < passage.start) next++
    const first = next
    while ((pieces[next]?.end ?? Infinity) <= passage.end) next++
    const own = pieces.slice(first, next)
    const ending = new Map(own.map((piece, index) => [piece.end, index + 1]))
    const bySpan = new Map<number, Candidate[]>()
    own.forEach((piece, from) => {
      for (const candidate of atOffset.get(piece.start) ?? []) {
        const to = ending.get(candidate.end)
        if (to === undefined) continue
        const key = from * 1024 + to
        const list = bySpan.get(key)
        if (list) list.push(candidate)
        else bySpan.set(key, [candidate])
      }
    })
    return { passage, pieces: own, candidatesAt: (from, to) => bySpan.get(from * 1024 + to) ?? NONE }
  })
}
