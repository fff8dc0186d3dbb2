import { ENTITY_TYPES } from '#schema/entity.ts'
import { posteriors } from '#ingest/recognise/lattice.ts'

const TYPES = ENTITY_TYPES.length
/** One weight for each type, then one that all types share: what makes a name, whatever its type. */
export const COLUMNS = TYPES + 1

/** A sentence as numbers: its spans, the features of each start, end and span, and which span bears which type. */
export interface Example {
  size: number
  spans: [number, number][]
  starts: Map<number, Int32Array>
  ends: Map<number, Int32Array>
  own: Int32Array[]
  /** What speaks for one type of a span: pairs of a feature and the type. */
  agreed: Int32Array[]
  /** What the tagger says, by spans then types: where the sums begin. */
  offsets: Float32Array
  /** Type number by span, -1 for none. */
  gold: Int32Array
}

/** Settings of the learning; found by leaving issuers out in turn. */
export interface Settings {
  epochs: number
  rate: number
  /** Pull towards zero; makes most weights vanish. */
  l1: number
  /** Share of the looks at a sentence in which its names are as if never met before: without the features `ofWords`. */
  dropout: number
}

/**
 * Weights of a semi-Markov model by stochastic gradient ascent of the likelihood of the annotated names, with
 * AdaGrad steps and an L1 penalty; deterministic for the same examples in the same order.
 */
export function learn(
  examples: readonly Example[],
  features: number,
  ofWords: ReadonlySet<number>,
  { epochs, rate, l1, dropout }: Settings,
): Float32Array {
  const weights = new Float32Array(features * COLUMNS)
  const squares = new Float32Array(features * COLUMNS).fill(1e-2)
  const add = (ids: Int32Array, into: Float32Array): void => {
    for (const id of ids) {
      const row = id * COLUMNS
      const shared = weights[row + TYPES]!
      for (let t = 0; t < TYPES; t++) into[t]! += weights[row + t]! + shared
    }
  }
  const move = (k: number, g: number): void => {
    if (g > -1e-4 && g < 1e-4) return
    squares[k]! += g * g
    const size = rate / Math.sqrt(squares[k]!)
    const moved = weights[k]! - size * g
    const pull = size * l1
    weights[k] = moved > pull ? moved - pull : moved < -pull ? moved + pull : 0
  }
  const step = (ids: Int32Array, gradient: Float32Array): void => {
    let sum = 0
    for (let t = 0; t < TYPES; t++) sum += gradient[t]!
    for (const id of ids) {
      for (let t = 0; t < TYPES; t++) move(id * COLUMNS + t, gradient[t]!)
      move(id * COLUMNS + TYPES, sum)
    }
  }
  let random = 1
  const draw = (): number => (random = (Math.imul(random, 1664525) + 1013904223) >>> 0) / 2 ** 32
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffled(examples.length, epoch + 1)) {
      const example = draw() < dropout ? withoutWords(examples[index]!, ofWords) : examples[index]!
      const { spans, starts, ends, own, agreed, offsets, gold } = example
      if (spans.length === 0) continue
      const vectors = (known: Map<number, Int32Array>) =>
        new Map(
          [...known].map(([at, ids]) => {
            const vector = new Float32Array(TYPES)
            add(ids, vector)
            return [at, vector] as const
          }),
        )
      const startVectors = vectors(starts)
      const endVectors = vectors(ends)
      const scores = Float32Array.from(offsets)
      spans.forEach(([from, to], k) => {
        const vector = scores.subarray(k * TYPES, (k + 1) * TYPES)
        const s = startVectors.get(from)!
        const e = endVectors.get(to)!
        for (let t = 0; t < TYPES; t++) vector[t]! += s[t]! + e[t]!
        add(own[k]!, vector)
        const pairs = agreed[k]!
        for (let at = 0; at < pairs.length; at += 2) vector[pairs[at + 1]!]! += weights[pairs[at]! * COLUMNS + TYPES]!
      })
      const gradient = posteriors(example.size, spans, scores)
      const zero = (known: Map<number, Int32Array>) =>
        new Map([...known.keys()].map((at) => [at, new Float32Array(TYPES)]))
      const startGradients = zero(starts)
      const endGradients = zero(ends)
      spans.forEach(([from, to], k) => {
        const g = gradient.subarray(k * TYPES, (k + 1) * TYPES)
        if (gold[k]! >= 0) g[gold[k]!]! -= 1
        const s = startGradients.get(from)!
        const e = endGradients.get(to)!
        for (let t = 0; t < TYPES; t++) {
          s[t]! += g[t]!
          e[t]! += g[t]!
        }
        step(own[k]!, g)
        const pairs = agreed[k]!
        for (let at = 0; at < pairs.length; at += 2) move(pairs[at]! * COLUMNS + TYPES, g[pairs[at + 1]!]!)
      })
      for (const [at, g] of startGradients) step(starts.get(at)!, g)
      for (const [at, g] of endGradients) step(ends.get(at)!, g)
    }
  }
  return weights
}

/** The example without the features of the names' own words: what is left tells names never met before. */
function withoutWords(example: Example, ofWords: ReadonlySet<number>): Example {
  const thin = (ids: Int32Array): Int32Array => ids.filter((id) => !ofWords.has(id))
  const thinAll = (known: Map<number, Int32Array>) => new Map([...known].map(([at, ids]) => [at, thin(ids)] as const))
  return { ...example, starts: thinAll(example.starts), ends: thinAll(example.ends), own: example.own.map(thin) }
}

/** The numbers below `size` in an order that looks random and is the same each time. */
function shuffled(size: number, seed: number): number[] {
  let state = seed * 2654435761
  const order = Array.from({ length: size }, (_, index) => index)
  for (let at = size - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (at + 1)
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}
