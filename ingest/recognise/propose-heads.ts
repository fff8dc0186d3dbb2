import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Candidate, Segmented, Token } from '../model.ts'

const LONGEST_HEAD = 5
/** Words of a name before its head. */
const WORDS = 6
/** What a name does not run over to the left: verbs, prepositions, conjunctions, particles, adverbs, numbers that count. */
const STOPS = /^(?:v|vd|p|c|u|uj|ul|d|r|y|zg)$/
const MARKS = /^[\s，。；：、！？,;:“”"（）()《》—…·]+$|^[等的了和及与或将把对向为]$/

/**
 * Names that end with a word which heads names (福民大街, 红五星立交桥, 乡村建设行动), from the nearest verb, mark or
 * joining word on. A head alone is no name (道路), nor is what counts before it.
 */
export function proposeHeads({ tokens, text }: Segmented, { heads }: Pick<Lexicon, 'heads'>): Candidate[] {
  const candidates: Candidate[] = []
  tokens.forEach((token, index) => {
    for (let length = Math.min(LONGEST_HEAD, token.end); length > 0; length--) {
      const types = heads.get(text.slice(token.end - length, token.end))
      if (!types) continue
      const start = openingOf(tokens, index, token.end - length)
      if (start >= token.end - length) continue
      for (const type of types) candidates.push({ start, end: token.end, type, rule: 'head-word', confidence: 0.4 })
      break
    }
  })
  return candidates
}

/** Where the name that ends with the word at `last` begins; the head's own beginning where nothing stands before it. */
function openingOf(tokens: readonly Token[], last: number, head: number): number {
  let start = tokens[last]?.start ?? head
  for (let at = last - 1; at >= 0 && at > last - WORDS; at--) {
    const token = tokens[at]
    if (!token || (token.start < head && (MARKS.test(token.text) || STOPS.test(token.tag)))) break
    start = token.start
  }
  return Math.min(start, head)
}
