import { fold } from './fold.ts'

/** Characters of a shingle: long enough that two plans share few by chance. */
const SHINGLE = 6
/** Hashes that a sketch keeps: the share of two texts is then known to about three hundredths. */
const SIZE = 256
/** A text of fewer shingles says too little to be compared. */
const FEWEST = 200

/**
 * What a text is compared by: the smallest hashes of its shingles, in order (a bottom-k sketch after Broder, On the
 * resemblance and containment of documents, 1997). Only letters and digits count, so that line breaks, spaces and marks
 * do not. Empty for a text of less than 200 different shingles.
 */
export function sketchOf(text: string): number[] {
  const letters = [...fold(text).replace(/[^\p{L}\p{N}]/gu, '')]
  const hashes = new Set<number>()
  for (let at = 0; at + SHINGLE <= letters.length; at++) hashes.add(hash(letters.slice(at, at + SHINGLE).join('')))
  if (hashes.size < FEWEST) return []
  return [...hashes].sort((one, other) => one - other).slice(0, SIZE)
}

/** Which part of the shingles of two texts is in both, 0 to 1, as their sketches tell. */
export function resemblance(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [new Set(one), new Set(other)]
  const union = [...new Set([...one, ...other])].sort((left, right) => left - right).slice(0, SIZE)
  return union.length === 0 ? 0 : union.filter((each) => a.has(each) && b.has(each)).length / union.length
}

/** FNV-1a over UTF-16 units with the last mixing step of MurmurHash3, since sketches need all bits alike. */
function hash(shingle: string): number {
  let mixed = 0x811c9dc5
  for (let at = 0; at < shingle.length; at++) mixed = Math.imul(mixed ^ shingle.charCodeAt(at), 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
