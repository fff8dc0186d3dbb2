/** A folded text with the way back: folded unit `i` was made from the original's units `starts[i]` up to `ends[i]`. */
export interface Folded {
  text: string
  starts: number[]
  ends: number[]
}

/**
 * What is normalised as one: a character with the marks that combine with it (e + ´, ｶ + ﾞ), or a run of Hangul letters.
 * Folding these one by one makes fold(a + b) = fold(a) + fold(b) wherever a cut falls between two of them.
 */
const CLUSTER = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu

/** White space and the characters that nobody sees (zero-width space, soft hyphen). */
const UNSEEN = /[\s\p{Cf}]+/gu

/**
 * The form in which texts are compared: NFKC, lower case, white space removed. Ａ股 and a 股 are one; 一汽 stays 一汽.
 */
export function fold(text: string): string {
  let folded = ''
  for (const [cluster] of text.matchAll(CLUSTER)) folded += foldCluster(cluster)
  return folded
}

/** As `fold`, with the offsets (UTF-16 units, end excluded) that each folded unit came from. */
export function foldWithOffsets(text: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  for (const match of text.matchAll(CLUSTER)) {
    const part = foldCluster(match[0])
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(match.index)
      ends.push(match.index + match[0].length)
    }
    folded += part
  }
  return { text: folded, starts, ends }
}

/** The index in the folded text of the first unit that comes from `offset` or later; its length when there is none. */
export function foldedIndex(folded: Folded, offset: number): number {
  let low = 0
  let high = folded.starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((folded.starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Where a folded string begins in a passage: offsets in the passage's own text, in order, none over another.
 * `following` is what the plan goes on with, folded: a string that ends there is marked up to the passage's end, and one
 * that only begins there is not of this passage.
 */
export function findFolded(text: string, following: string, needle: string): [number, number][] {
  const own = foldWithOffsets(text)
  const searched = own.text + following
  const ranges: [number, number][] = []
  for (
    let at = searched.indexOf(needle);
    at >= 0 && at < own.text.length;
    at = searched.indexOf(needle, at + needle.length)
  ) {
    const last = at + needle.length - 1
    ranges.push([own.starts[at] ?? 0, last < own.text.length ? (own.ends[last] ?? text.length) : text.length])
  }
  return ranges
}

function foldCluster(cluster: string): string {
  return cluster.normalize('NFKC').toLowerCase().replace(UNSEEN, '')
}
