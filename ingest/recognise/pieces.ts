import type { Token } from '../model.ts'

/** The smallest parts that a name can begin or end with: words, and parts of words where a known name ends inside. */
export type Piece = Token

/**
 * Cuts words at the offsets given: 浙江大学 is one word of jieba, in which 浙江 ends. A part keeps the tag of its
 * word; words of white space are left out.
 */
export function cutWords(tokens: readonly Token[], cuts: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = []
  for (const token of tokens) {
    if (!token.text.trim()) continue
    let from = token.start
    for (let at = token.start + 1; at <= token.end; at++) {
      if (at < token.end && !cuts.has(at)) continue
      pieces.push({
        start: from,
        end: at,
        text: token.text.slice(from - token.start, at - token.start),
        tag: token.tag,
      })
      from = at
    }
  }
  return pieces
}
