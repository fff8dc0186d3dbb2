import { joinKept, type Kept } from '../source-map.ts'
import { findFurniture } from './furniture.ts'
import { findBrokenSentences } from './joins.ts'
import { type Line, splitLines } from './lines.ts'

export interface Cleaned {
  /** The text that every later offset is into. */
  text: string
  /** Runs of the map back to the source. */
  sourceMap: { at: number; source: number }[]
}

/** Characters that nobody sees and that only break words: controls, zero-width marks, soft hyphens; not line breaks. */
const UNSEEN = /(?![\t\n\r\u0085])[\p{Cc}\p{Cf}]/gu

/**
 * The text that is read: the source without a web page's own lines (下载, 分享到 …), without characters that nobody
 * sees, and without line breaks inside a sentence. It only ever takes away, so the map back to the source is exact:
 * each character of the text is the character of the source that it maps to.
 */
export function clean(source: string): Cleaned {
  const lines = splitLines(source)
  const furniture = findFurniture(lines)
  const shown = lines.filter((line) => line.text && !furniture.has(line))
  const broken = findBrokenSentences(shown)
  const kept: Kept[] = []
  shown.forEach((line, index) => {
    const after = shown[index + 1]
    const joinsAfter = broken[index] ?? false
    const joinsBefore = broken[index - 1] ?? false
    const start = joinsBefore ? trimmedStart(source, line) : line.start
    const end = joinsAfter ? trimmedEnd(source, line) : line.end
    keepSeen(kept, source, start, end)
    if (!after || joinsAfter) return
    // What stands between two shown lines is blank lines, or furniture: then only the line break stays.
    const isCut = /\S/.test(source.slice(line.next, after.start))
    keepSeen(kept, source, line.end, isCut ? line.next : after.start)
  })
  return joinKept(source, kept)
}

/** Keeps a span of the source but for the characters in it that nobody sees. */
function keepSeen(kept: Kept[], source: string, start: number, end: number) {
  let from = start
  for (const match of source.slice(start, end).matchAll(UNSEEN)) {
    kept.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  kept.push({ start: from, end })
}

const trimmedStart = (source: string, line: Line) => line.start + source.slice(line.start, line.end).search(/\S|$/)
const trimmedEnd = (source: string, line: Line) => line.start + source.slice(line.start, line.end).trimEnd().length
