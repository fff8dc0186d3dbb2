import { ENTITY_TYPES } from '#schema/entity.ts'
import type { Sentence } from './sentence.ts'

/** Names longer than this many pieces are not considered: of 13,095 annotated ones 60 are. */
const PIECES = 12
const QUOTED_PIECES = 24
const STOP = /^[。！？；;，,\n、]$/
const OPENS = /^[“「《（(]$/
const CLOSES = /^[”」》）)]$/
const NO_START = /^[。！？；;，,、：:”」》）)\]】等的了和及与或]$/
const NO_END = /^[。！？；;，,、：:“「《（([【的和及与或]$/
const TYPES = ENTITY_TYPES.length

/**
 * Which spans may be names, as pairs of piece numbers (end excluded), by beginning: marks are balanced, nothing runs
 * over a comma outside them, no lone mark or joining word at either end.
 */
export function listSpans({ pieces }: Sentence): [number, number][] {
  const spans: [number, number][] = []
  for (let from = 0; from < pieces.length; from++) {
    const opening = pieces[from]?.text ?? ''
    if (NO_START.test(opening)) continue
    const limit = from + (OPENS.test(opening) ? QUOTED_PIECES : PIECES)
    let depth = 0
    for (let to = from + 1; to <= pieces.length && to <= limit; to++) {
      const text = pieces[to - 1]?.text ?? ''
      if (OPENS.test(text)) depth++
      else if (CLOSES.test(text)) depth--
      if (depth < 0 || (depth === 0 && STOP.test(text) && text !== '、')) break
      if (depth === 0 && !NO_END.test(text)) spans.push([from, to])
    }
  }
  return spans
}

/**
 * Probability of each type for each span, by spans then types: forward and backward sums over all ways to cut the
 * sentence into names and other pieces (a semi-Markov model after Sarawagi and Cohen, 2004). Two spans that overlap
 * share a probability of one, so at most one of them can be likelier than not.
 */
export function posteriors(
  size: number,
  spans: readonly (readonly [number, number])[],
  scores: Float32Array,
): Float32Array {
  const forward = new Float64Array(size + 1)
  const backward = new Float64Array(size + 1)
  const weights = Float32Array.from(scores)
  const sums = new Float64Array(spans.length)
  const byEnd = Array.from({ length: size + 1 }, (): number[] => [])
  const byStart = Array.from({ length: size + 1 }, (): number[] => [])
  spans.forEach(([from, to], index) => {
    let sum = 0
    for (let type = 0; type < TYPES; type++) sum += Math.exp(scores[index * TYPES + type] ?? 0)
    sums[index] = Math.log(sum)
    byEnd[to]?.push(index)
    byStart[from]?.push(index)
  })
  for (let at = 1; at <= size; at++) {
    const terms = [forward[at - 1] ?? 0]
    for (const index of byEnd[at] ?? []) terms.push((forward[spans[index]?.[0] ?? 0] ?? 0) + (sums[index] ?? 0))
    forward[at] = logSum(terms)
  }
  for (let at = size - 1; at >= 0; at--) {
    const terms = [backward[at + 1] ?? 0]
    for (const index of byStart[at] ?? []) terms.push((backward[spans[index]?.[1] ?? 0] ?? 0) + (sums[index] ?? 0))
    backward[at] = logSum(terms)
  }
  const total = forward[size] ?? 0
  spans.forEach(([from, to], index) => {
    const around = (forward[from] ?? 0) + (backward[to] ?? 0) - total
    for (let type = 0; type < TYPES; type++)
      weights[index * TYPES + type] = Math.exp(around + (scores[index * TYPES + type] ?? 0))
  })
  return weights
}

function logSum(terms: readonly number[]): number {
  let top = -Infinity
  for (const term of terms) if (term > top) top = term
  let sum = 0
  for (const term of terms) sum += Math.exp(term - top)
  return top + Math.log(sum)
}
