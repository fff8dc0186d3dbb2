/** A line of the source: offsets without its line break, where the next one starts, and its text trimmed. */
export interface Line {
  start: number
  end: number
  next: number
  text: string
}

/** The lines of a text in order, blank ones too. A line ends at \n, \r\n, a lone \r, U+0085, U+2028 or U+2029. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of source.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g)) {
    lines.push({
      start,
      end: match.index,
      next: match.index + match[0].length,
      text: source.slice(start, match.index).trim(),
    })
    start = match.index + match[0].length
  }
  lines.push({ start, end: source.length, next: source.length, text: source.slice(start).trim() })
  return lines
}
