import type { Line } from './lines.ts'

/** How a line begins that opens something of its own: 一、, （二）, 3., 第四章, 五是, ——, ①, [1], 各位代表. */
const OPENS =
  /^([一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、)）](?!\d)|第[一二三四五六七八九十百\d]+[编篇章节条部]|[一二三四五六七八九十]+(是|要)|[—―－-]{1,}|[①-⑳●■◆★※·]|[[［【〔]|(各位|同志们))/
const ENDS = /[。！？!?：:；;…”』」）)》】\]］〕]$/
const CONTINUES = /^[，。、；：！？”’）》】]/
/** A line of wrapped text is at most this much shorter than the widest: one word that did not fit any more. */
const RAGGED = 3

/**
 * For each line whether the break after it (with the blank lines that follow) lies inside a sentence and is the page's,
 * not the writer's: 加快钢铁⏎⏎建材、装备制造等领域 is one sentence, 重点产业提质升级⏎坚持因势利导 is a heading and its text.
 * Blank lines must not be among the lines.
 */
export function findBrokenSentences(lines: readonly Line[]): boolean[] {
  const width = wrapWidth(lines)
  let paragraph = ''
  return lines.map((line, index) => {
    paragraph += line.text
    const after = lines[index + 1]
    const isFull = width !== undefined && line.text.length > 15 && line.text.length >= width - RAGGED
    const isBroken = after !== undefined && continues(paragraph, after.text, isFull)
    if (!isBroken) paragraph = ''
    return isBroken
  })
}

function continues(before: string, after: string, isFull: boolean): boolean {
  if (CONTINUES.test(after)) return true
  if (OPENS.test(after) || ENDS.test(before)) return false
  if (/[，、]$/.test(before)) return true
  if (leavesOpen(before, after)) return true
  // A paragraph that holds a full stop ends with one; a heading holds none.
  return isFull || (before.length >= 40 && before.includes('。'))
}

/** “双向⏎揭榜: a quote or title mark opened before the break is closed soon after it. */
function leavesOpen(before: string, after: string): boolean {
  for (const [open, close] of ['“”', '《》', '（）'].map((pair) => [...pair] as [string, string])) {
    if (before.lastIndexOf(open) > before.lastIndexOf(close)) {
      const closing = after.indexOf(close)
      const opening = after.indexOf(open)
      if (after.length <= 12 && closing < 0) return true
      if (closing >= 0 && closing <= 40 && (opening < 0 || opening > closing)) return true
    }
  }
  return false
}

/**
 * Width in characters that the lines of a text are wrapped at, as where it was copied from a printed page;
 * undefined where lines are whole paragraphs. Wrapped means: of the longer lines most end without a sentence's end,
 * and most of those are nearly equally long.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const filled = lines.filter((line) => line.text.length > 15)
  const open = filled.filter((line) => !ENDS.test(line.text)).map((line) => line.text.length)
  if (open.length < 8 || open.length < filled.length / 2) return undefined
  open.sort((a, b) => a - b)
  const width = open[Math.floor(open.length * 0.9)] ?? 0
  const near = open.filter((length) => Math.abs(length - width) <= RAGGED)
  return width <= 80 && near.length >= open.length * 0.6 ? width : undefined
}
