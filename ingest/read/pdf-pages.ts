import type { Line } from './pdf-lines.ts'

/** So many lines at the top and at the bottom of a page may be its furniture. */
const EDGE = 2
/** What stands at the edge of so many pages is a running head; two may be chance. */
const FEWEST_REPEATS = 3
const SHARE_OF_PAGES = 0.3

/** Page numbers, — 12 —, 第 3 页 共 20 页, 3/20; what browsers print: the day, the address. */
const PAGE_MARKS = [
  /^[\s—–―\-－·.]*\d{1,4}[\s—–―\-－·.]*$/,
  /^第?\s*\d{1,4}\s*页?\s*[/／，,]?\s*共?\s*\d{1,4}\s*页?$/,
  /^第\s*\d{1,4}\s*页$/,
  /^(https?|file):\/\/\S+(\s+\d+\s*\/\s*\d+)?$/,
  /^\d{4}\/\d{1,2}\/\d{1,2},?\s+(上午|下午)?\d{1,2}:\d{2}(:\d{2})?/,
]

/** A line that opens something of its own is no continuation, whatever its place. */
const OPENS =
  /^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十百]+[章节篇编]|\d{1,2}[.．、]\D)/

/** The text of all pages, a line for each paragraph, without what stands at the edges of the pages only. */
export function joinPages(pages: readonly (readonly Line[])[]): string {
  const running = findRunningHeads(pages)
  const lines = pages.flatMap((page) =>
    placeLines(page.filter((line, at) => !isEdge(page, at) || !(isPageMark(line) || running.has(patternOf(line))))),
  )
  return lines.map((line, at) => leadOf(lines[at - 1], line) + line.text).join('')
}

/** A line with how it stands between the margins of its page. */
interface Placed extends Line {
  /** Begins to the right of the margin, as a paragraph's first line does. */
  indented: boolean
  /** Reaches the right margin, but for a character or two that did not fit. */
  full: boolean
  /** Distance to the line above on the same page; undefined for the first. */
  above: number | undefined
  /** The usual distance on the page. */
  usual: number
}

function placeLines(lines: readonly Line[]): Placed[] {
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const distances = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y)
  const usual =
    distances.filter((distance) => distance > 0).sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0
  return lines.map((line, at) => ({
    ...line,
    indented: line.left > left + 1.2 * line.size,
    full: line.right > right - 2.5 * line.size,
    above: distances[at - 1],
    usual,
  }))
}

/** What stands before a line: nothing where it goes on with its paragraph (a space between two words), else a line break. */
function leadOf(before: Placed | undefined, line: Placed): string {
  if (before === undefined) return ''
  const isNear = line.above === undefined || (line.above > 0 && line.above < 1.7 * line.usual)
  const isSameSize = Math.abs(before.size - line.size) < 0.15 * Math.max(before.size, line.size)
  const goesOn = before.full && !line.indented && isNear && isSameSize && !OPENS.test(line.text)
  if (!goesOn) return '\n'
  return /[\p{Script=Latin}]$/u.test(before.text) && /^[\p{Script=Latin}]/u.test(line.text) ? ' ' : ''
}

const isEdge = (page: readonly Line[], at: number) => at < EDGE || at >= page.length - EDGE
const isPageMark = ({ text }: Line) => PAGE_MARKS.some((mark) => mark.test(text))
const patternOf = ({ text }: Line) => text.replace(/\d+/g, '#').replace(/\s/g, '')

function findRunningHeads(pages: readonly (readonly Line[])[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const patterns = new Set(page.filter((_, at) => isEdge(page, at)).map(patternOf))
    for (const pattern of patterns) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const least = Math.max(FEWEST_REPEATS, SHARE_OF_PAGES * pages.length)
  return new Set([...counts].flatMap(([pattern, count]) => (count >= least ? [pattern] : [])))
}
