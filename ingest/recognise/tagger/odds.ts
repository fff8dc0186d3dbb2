import { ENTITY_TYPES } from '#schema/entity.ts'
import { type Emissions, TAGS } from './emissions.ts'

const TYPES = ENTITY_TYPES.length
/** What the tagger holds impossible is not worth telling apart. */
const LEAST = -30
/**
 * The tagger is surer than it is right: what it was sure of by 0.998 was a name in 87 of 100 cases. Halved (Guo et al. 2017),
 * its odds are worth what they say, and F1 on issuers left out rose from 0.767 to 0.773; a third was too little (0.753).
 */
const TEMPERATURE = 2
/** The tagger is read for a beginning or an end that it holds this probable at least. */
const PROBABLE = Math.log(0.2)

/**
 * What the tagger holds of the spans of a passage: the logarithm of how much likelier its tags make a name of a type than no
 * name at all. Sums over the characters, so each span takes the same time whatever its length.
 */
export class SpanOdds {
  readonly #start: number
  readonly #length: number
  readonly #tags: Float32Array
  /** Sums of the logarithms of `none`, and of `inside` by type, up to before each character. */
  readonly #none: Float64Array
  readonly #inside: Float64Array

  /** The emissions of the stretches of one passage that follow each other. */
  constructor(emissions: readonly Emissions[], level: 'outer' | 'inner') {
    const first = emissions[0]
    this.#start = first?.start ?? 0
    this.#length = (emissions.at(-1)?.end ?? 0) - this.#start
    this.#tags = new Float32Array(this.#length * TAGS)
    for (const one of emissions) this.#tags.set(one[level], (one.start - this.#start) * TAGS)
    this.#none = new Float64Array(this.#length + 1)
    this.#inside = new Float64Array((this.#length + 1) * TYPES)
    for (let at = 0; at < this.#length; at++) {
      this.#none[at + 1] = this.#none[at]! + this.#tags[at * TAGS]!
      for (let type = 0; type < TYPES; type++)
        this.#inside[(at + 1) * TYPES + type] = this.#inside[at * TYPES + type]! + this.#tags[at * TAGS + 2 + 4 * type]!
    }
  }

  /** Adds the odds of each type for the characters from `start` to before `end` of the text. */
  add(start: number, end: number, into: Float32Array, at: number): void {
    const first = start - this.#start
    const last = end - 1 - this.#start
    if (first < 0 || last >= this.#length) return
    const none = this.#none[last + 1]! - this.#none[first]!
    for (let type = 0; type < TYPES; type++) {
      const tag = 1 + 4 * type
      const some =
        first === last
          ? this.#tags[first * TAGS + tag + 3]!
          : this.#tags[first * TAGS + tag]! +
            this.#tags[last * TAGS + tag + 2]! +
            this.#inside[last * TYPES + type]! -
            this.#inside[(first + 1) * TYPES + type]!
      into[at + type]! += Math.max(LEAST, some - none) / TEMPERATURE
    }
  }

  /** Offsets at which a name probably begins or ends, in order; they may lie inside words. */
  boundaries(): number[] {
    const offsets = new Set<number>()
    for (let at = 0; at < this.#length; at++)
      for (let type = 0; type < TYPES; type++) {
        const tag = at * TAGS + 1 + 4 * type
        const single = this.#tags[tag + 3]! > PROBABLE
        if (single || this.#tags[tag]! > PROBABLE) offsets.add(this.#start + at)
        if (single || this.#tags[tag + 2]! > PROBABLE) offsets.add(this.#start + at + 1)
      }
    return [...offsets].sort((a, b) => a - b)
  }
}
