/** A run of text with what covers it, from the outermost to the innermost. */
export interface Span<Cover> {
  from: number
  to: number
  covers: Cover[]
}

/**
 * Cuts `[from, to)` at every edge of the ranges: the spans follow each other without a gap and give the whole text when
 * joined. Ranges may nest (吉大 in 吉大一院) and even cross; of two with the same start the longer is the outer one. What
 * reaches over an end of the text is cut there; what is empty or outside is dropped.
 */
export function cutSpans<Cover extends { start: number; end: number }>(
  from: number,
  to: number,
  ranges: readonly Cover[],
): Span<Cover>[] {
  const inside = ranges
    .filter((range) => range.start < range.end && range.start < to && range.end > from)
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const edges = new Set([from, to])
  for (const range of inside) {
    edges.add(Math.max(from, range.start))
    edges.add(Math.min(to, range.end))
  }
  const cuts = [...edges].sort((one, other) => one - other)
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? to
    return { from: start, to: end, covers: inside.filter((range) => range.start <= start && range.end >= end) }
  })
}
