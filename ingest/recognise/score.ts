import { ENTITY_TYPES } from '#schema/entity.ts'
import { agreements, endFeatures, spanFeatures, startFeatures } from './features.ts'
import type { PassageOdds, Sentence } from './sentence.ts'
import type { Weights } from '../lexicon/weights.ts'

const TYPES = ENTITY_TYPES.length

/** Below this sum of what the tagger and its two ends say, a span is no name whatever is in it, and is not looked into. */
const HOPELESS = -3
const EXCLUDED = -100

/** The outer name that a span lies in, where inner names are sought. */
export interface Frame {
  from: number
  to: number
  type: string
  /** It stands in another itself: what the tagger says holds for names directly in outermost ones only. */
  nested: boolean
}

/** What an inner name is judged by beside its own features: the name around it and where in it it stands. */
export function frameFeatures({ pieces }: Sentence, from: number, to: number, frame: Frame): string[] {
  const place = from === frame.from ? 'first' : to === frame.to ? 'last' : 'middle'
  const head = pieces[frame.to - 1]?.text ?? ''
  return [`outer=${frame.type}`, `place=${place}`, `outerplace=${frame.type} ${place}`, `outerhead=${head} ${place}`]
}

/** What the tagger says of each span for each type, by spans then types: of outermost names or of names directly in others. */
export function scoreByTagger(
  { pieces, odds }: Sentence,
  spans: readonly (readonly [number, number])[],
  level: keyof PassageOdds,
): Float32Array {
  const scores = new Float32Array(spans.length * TYPES)
  spans.forEach(([from, to], index) => {
    odds[level].add(pieces[from]!.start, pieces[to - 1]!.end, scores, index * TYPES)
  })
  return scores
}

/**
 * The scores of spans inside a name for each type, by spans then types: what the tagger says, and the weights of the
 * features of the span's two ends, of itself and of the name around it.
 */
export function scoreInside(
  sentence: Sentence,
  spans: readonly (readonly [number, number])[],
  weights: Weights,
  frame: Frame,
): Float32Array {
  const scores = frame.nested ? new Float32Array(spans.length * TYPES) : scoreByTagger(sentence, spans, 'inner')
  const starts = new Map<number, Float32Array>()
  const ends = new Map<number, Float32Array>()
  const sum = (features: readonly string[]): Float32Array => {
    const total = new Float32Array(TYPES)
    for (const feature of features) {
      const row = weights.get(feature)
      if (row) for (let type = 0; type < TYPES; type++) total[type]! += row[type]!
    }
    return total
  }
  const once = (known: Map<number, Float32Array>, at: number, features: () => string[]): Float32Array => {
    const found = known.get(at) ?? sum(features())
    known.set(at, found)
    return found
  }
  spans.forEach(([from, to], index) => {
    const start = once(starts, from, () => startFeatures(sentence, from))
    const end = once(ends, to, () => endFeatures(sentence, to))
    let most = -Infinity
    for (let type = 0; type < TYPES; type++) {
      scores[index * TYPES + type]! += start[type]! + end[type]!
      most = Math.max(most, scores[index * TYPES + type]!)
    }
    if (most < HOPELESS) {
      scores.fill(EXCLUDED, index * TYPES, (index + 1) * TYPES)
      return
    }
    const own = sum([...spanFeatures(sentence, from, to), ...frameFeatures(sentence, from, to, frame)])
    for (let type = 0; type < TYPES; type++) scores[index * TYPES + type]! += own[type]!
    for (const [feature, type] of agreements(sentence, from, to)) {
      const column = ENTITY_TYPES.indexOf(type)
      scores[index * TYPES + column]! += weights.get(feature)?.[column] ?? 0
    }
  })
  return scores
}
