/** Runs of the map from the cleaned text back to the source, as `Reading` keeps them. */
export type SourceMap = readonly { readonly at: number; readonly source: number }[]

/** A piece of the source that the cleaned text keeps; end excluded. */
export interface Kept {
  start: number
  end: number
}

/** Joins the kept pieces (in order, not overlapping) into the cleaned text with its map; empty pieces are dropped. */
export function joinKept(
  source: string,
  kept: readonly Kept[],
): { text: string; sourceMap: { at: number; source: number }[] } {
  let text = ''
  const sourceMap: { at: number; source: number }[] = []
  let reached = -1
  for (const piece of kept) {
    if (piece.end <= piece.start) continue
    if (piece.start !== reached) sourceMap.push({ at: text.length, source: piece.start })
    text += source.slice(piece.start, piece.end)
    reached = piece.end
  }
  return { text, sourceMap }
}

/** The offset in the source of the character at an offset of the cleaned text. */
export function toSource(map: SourceMap, offset: number): number {
  let low = 0
  let high = map.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((map[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const run = map[low]
  return run ? run.source + offset - run.at : offset
}

/** A span of the cleaned text as a span of the source: from its first to its last character, whatever was cut between. */
export function spanToSource(map: SourceMap, start: number, end: number): Kept {
  const from = toSource(map, start)
  return { start: from, end: end > start ? toSource(map, end - 1) + 1 : from }
}
