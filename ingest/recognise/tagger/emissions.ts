import { ENTITY_TYPES } from '#schema/entity.ts'

/** Tags of a character: none, then beginning, inside, end and single of each type. */
export const TAGS = 1 + 4 * ENTITY_TYPES.length

/** Logarithms of the probabilities of the tags of each character of a stretch, by characters then tags. */
export interface Emissions {
  start: number
  end: number
  outer: Float32Array
  inner: Float32Array
}
