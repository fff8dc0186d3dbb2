/** A run of text as a page draws it: in points from the page's lower left corner. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  /** Height of its characters; 0 for a piece that only ends a line. */
  size: number
  /** The line ends after it. */
  ends: boolean
}

/** A line of a page. */
export interface Line {
  text: string
  left: number
  right: number
  y: number
  size: number
}

/** Pieces farther apart than this part of a character's size are two words. */
const GAP = 0.3

/** The lines of a page, in the order in which it draws them; a line is what stands at one height, from left to right. */
export function layLines(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  let line: Line | undefined
  for (const piece of pieces) {
    const isBlank = piece.text.trim() === ''
    if (!isBlank) {
      if (line && !continuesLine(line, piece)) {
        lines.push(line)
        line = undefined
      }
      line = line ? append(line, piece) : begin(piece)
    }
    if (piece.ends && line) {
      lines.push(line)
      line = undefined
    }
  }
  if (line) lines.push(line)
  return lines.map((each) => ({ ...each, text: each.text.trim() }))
}

function begin({ text, x, y, width, size }: Piece): Line {
  return { text, left: x, right: x + width, y, size }
}

function continuesLine(line: Line, { x, y, size }: Piece): boolean {
  const most = Math.max(line.size, size)
  return Math.abs(y - line.y) < most / 2 && x > line.right - most
}

function append(line: Line, { text, x, width, size }: Piece): Line {
  const isApart = x - line.right > GAP * Math.max(line.size, size)
  const space = isApart && needsSpace(line.text, text) ? ' ' : ''
  return {
    ...line,
    text: line.text + space + text,
    right: Math.max(line.right, x + width),
    size: Math.max(line.size, size),
  }
}

/** Chinese characters are set with gaps and written without. */
function needsSpace(before: string, after: string): boolean {
  return /[\p{Script=Latin}\d]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after)
}
