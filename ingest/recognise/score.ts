import { ENTITY_TYPES } from '#schema/entity.ts'
import { agreements, endFeatures, spanFeatures, startFeatures } from './features.ts'
import type { Sentence } from './sentence.ts'
import type { Weights } from '../lexicon/weights.ts'

const TYPES = ENTITY_TYPES.length

/** Below this sum for its two ends a span is no name whatever is in it, and is not looked into; the choices stay the same. */
const HOPELESS = -3
const EXCLUDED = -100

/** The outer name that a span lies in, where inner names are sought. */
export interface Frame {
  from: number
  to: number
  type: string
}

/** What an inner name is judged by beside its own features: the name around it and where in it it stands. */
export function frameFeatures({ pieces }: Sentence, from: number, to: number, frame: Frame): string[] {
  const place = from === frame.from ? 'first' : to === frame.to ? 'last' : 'middle'
  const head = pieces[frame.to - 1]?.text ?? ''
  return [`outer=${frame.type}`, `place=${place}`, `outerplace=${frame.type} ${place}`, `outerhead=${head} ${place}`]
}

/** The scores of each span for each type, by spans then types: sums of the weights of the features of its two ends and of itself. */
export function scoreSpans(
  sentence: Sentence,
  spans: readonly (readonly [number, number])[],
  weights: Weights,
  frame?: Frame,
): Float32Array {
  const scores = new Float32Array(spans.length * TYPES)
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
    for (let type = 0; type < TYPES; type++) most = Math.max(most, start[type]! + end[type]!)
    const features = most < HOPELESS ? undefined : spanFeatures(sentence, from, to)
    const own = features && sum(frame ? [...features, ...frameFeatures(sentence, from, to, frame)] : features)
    for (let type = 0; type < TYPES; type++)
      scores[index * TYPES + type] = own ? start[type]! + end[type]! + own[type]! : EXCLUDED
    if (!own) return
    for (const [feature, type] of agreements(sentence, from, to)) {
      const column = ENTITY_TYPES.indexOf(type)
      scores[index * TYPES + column]! += weights.get(feature)?.[column] ?? 0
    }
  })
  return scores
}
