import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Recognised, Segmented } from '../model.ts'
import { type Choice, chooseMostProbable } from './choose.ts'
import { listSpans, posteriors } from './lattice.ts'
import { type Frame, scoreByTagger, scoreInside } from './score.ts'
import { settleType } from './settle-type.ts'
import { addSure } from './sure.ts'
import type { Sentence } from './sentence.ts'
import { sentencesOf } from './sentences-of.ts'

/**
 * The names in a document, in the order of the text, an outer name before those inside it. The tagger's probabilities for
 * characters become those of whole names; the likeliest names that do not overlap are chosen, first the outermost
 * ones, then those inside each, where weights learned from annotated plans are added.
 */
export async function recognise(segmented: Segmented, lexicon: Lexicon): Promise<Recognised[]> {
  const sentences = await sentencesOf(segmented, lexicon, lexicon.tagger)
  return sentences.flatMap((sentence) => {
    const spans = listSpans(sentence)
    const scores = scoreByTagger(sentence, spans, 'outer')
    const likely = chooseMostProbable(sentence, spans, posteriors(sentence.pieces.length, spans, scores))
    const outermost = addSure(
      sentence,
      likely.map((choice) => settle(sentence, choice, lexicon)),
    )
    return outermost.flatMap((outer) => [
      finish(sentence, outer, false),
      ...insideOf(sentence, outer, spans, lexicon, false).map((inner) => finish(sentence, inner, true)),
    ])
  })
}

/** Names inside a name, and inside those: 长江经济带 and 长江 in 长江经济带高质量发展. */
function insideOf(
  sentence: Sentence,
  outer: Choice,
  all: readonly [number, number][],
  lexicon: Lexicon,
  nested: boolean,
): Choice[] {
  const frame: Frame = { from: outer.from, to: outer.to, type: outer.type, nested }
  const size = outer.to - outer.from
  const spans = all.filter(([from, to]) => from >= outer.from && to <= outer.to && to - from < size)
  if (spans.length === 0) return []
  const scores = scoreInside(sentence, spans, lexicon.weights, frame)
  const shifted = spans.map(([from, to]): [number, number] => [from - outer.from, to - outer.from])
  return chooseMostProbable(sentence, spans, posteriors(size, shifted, scores))
    .map((inner) => settle(sentence, inner, lexicon))
    .flatMap((inner) => [inner, ...insideOf(sentence, inner, spans, lexicon, true)])
}

function settle({ passage }: Sentence, choice: Choice, { names, heads }: Lexicon): Choice {
  const surface = passage.text.slice(choice.start - passage.start, choice.end - passage.start)
  return { ...choice, type: settleType(surface, choice.type, names, heads) }
}

function finish({ passage }: Sentence, { start, end, type, rule, confidence }: Choice, nested: boolean): Recognised {
  return { start, end, type, rule, confidence, nested, passageId: passage.id }
}
