import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Recognised, Segmented } from '../model.ts'
import { type Choice, chooseMostProbable } from './choose.ts'
import { listSpans, posteriors } from './lattice.ts'
import { type Frame, scoreSpans } from './score.ts'
import { addSure } from './sure.ts'
import type { Sentence } from './sentence.ts'
import { sentencesOf } from './sentences-of.ts'

/**
 * The names in a document, in the order of the text, an outer name before those inside it. Proposers say what they
 * know, weights learned from annotated plans turn it into probabilities, and the likeliest names that do not overlap
 * are chosen, first the outermost ones, then those inside each.
 */
export function recognise(segmented: Segmented, lexicon: Lexicon): Promise<Recognised[]> {
  return Promise.resolve(
    sentencesOf(segmented, lexicon).flatMap((sentence) => {
      const spans = listSpans(sentence)
      const scores = scoreSpans(sentence, spans, lexicon.weights.outer)
      const likely = chooseMostProbable(sentence, spans, posteriors(sentence.pieces.length, spans, scores))
      const outermost = addSure(sentence, likely)
      return outermost.flatMap((outer) => [
        finish(sentence, outer, false),
        ...insideOf(sentence, outer, spans, lexicon).map((inner) => finish(sentence, inner, true)),
      ])
    }),
  )
}

/** Names inside a name, and inside those: 长江经济带 and 长江 in 长江经济带高质量发展. */
function insideOf(sentence: Sentence, outer: Choice, all: readonly [number, number][], lexicon: Lexicon): Choice[] {
  const frame: Frame = { from: outer.from, to: outer.to, type: outer.type }
  const size = outer.to - outer.from
  const spans = all.filter(([from, to]) => from >= outer.from && to <= outer.to && to - from < size)
  if (spans.length === 0) return []
  const scores = scoreSpans(sentence, spans, lexicon.weights.inner, frame)
  const shifted = spans.map(([from, to]): [number, number] => [from - outer.from, to - outer.from])
  return chooseMostProbable(sentence, spans, posteriors(size, shifted, scores)).flatMap((inner) => [
    inner,
    ...insideOf(sentence, inner, spans, lexicon),
  ])
}

function finish({ passage }: Sentence, { start, end, type, rule, confidence }: Choice, nested: boolean): Recognised {
  return { start, end, type, rule, confidence, nested, passageId: passage.id }
}
