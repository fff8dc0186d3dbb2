import { PASSAGE_LIMIT } from '#schema/document.ts'

export interface Span {
  start: number
  end: number
}

/** Closing marks that belong to the sentence whose end stands before them: 是什么？” */
const AFTER_END = /[”’」』）)》】\]]/

/**
 * The sentences of a piece of text, in order, without the white space around them; offsets from `offset` on.
 * A sentence ends at 。！？ (and ! or ? that stand alone: ???? is what a crawler left), not inside 《》 or （）.
 * One longer than PASSAGE_LIMIT is cut at its last ；or ，before the limit, or hard.
 */
export function splitSentences(text: string, offset: number): Span[] {
  const spans: Span[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '《' || character === '（') depth++
    else if (character === '》' || character === '）') depth = Math.max(0, depth - 1)
    // A bracket that nobody closes must not swallow the rest of the paragraph.
    if (!isEnd(text, at) || (depth > 0 && closesSoon(text, at))) continue
    depth = 0
    while (at + 1 < text.length && AFTER_END.test(text[at + 1] ?? '')) at++
    spans.push({ start, end: at + 1 })
    start = at + 1
  }
  spans.push({ start, end: text.length })
  return spans
    .map((span) => trim(text, span))
    .filter((span) => span.end > span.start)
    .flatMap((span) => cutLong(text, span))
    .map((span) => ({ start: span.start + offset, end: span.end + offset }))
}

function isEnd(text: string, at: number): boolean {
  const character = text[at] ?? ''
  if ('。！？'.includes(character)) return true
  return '!?'.includes(character) && !'!?'.includes(text[at + 1] ?? ' ') && !'!?'.includes(text[at - 1] ?? ' ')
}

const closesSoon = (text: string, at: number) => /^[^《（]{0,120}[》）]/.test(text.slice(at + 1, at + 125))

function trim(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end)
  const lead = piece.search(/\S|$/)
  return { start: start + lead, end: start + lead + piece.trim().length }
}

function cutLong(text: string, span: Span): Span[] {
  const spans: Span[] = []
  let { start } = span
  while (span.end - start > PASSAGE_LIMIT) {
    const cut = start + cutAt(text.slice(start, start + PASSAGE_LIMIT))
    spans.push(trim(text, { start, end: cut }))
    start = trim(text, { start: cut, end: span.end }).start
  }
  return [...spans, { start, end: span.end }].filter((piece) => piece.end > piece.start)
}

/** Where a piece that is too long is cut: after its last ；, else ，, else 、 in its second half, else at its end. */
function cutAt(piece: string): number {
  for (const marks of ['；;', '，,', '、 ']) {
    const last = Math.max(...[...marks].map((mark) => piece.lastIndexOf(mark)))
    if (last >= piece.length / 2) return last + 1
  }
  return /[\ud800-\udbff]$/.test(piece) ? piece.length - 1 : piece.length
}
