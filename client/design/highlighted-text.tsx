import { cutSpans } from './spans.ts'

/** A sentence with the searched name marked; the ranges are offsets in `text`, end excluded, in any order. */
export function HighlightedText({ text, ranges }: { text: string; ranges: readonly (readonly [number, number])[] }) {
  const spans = cutSpans(
    0,
    text.length,
    ranges.map(([start, end]) => ({ start, end })),
  )
  return spans.map(({ from, to, covers }) =>
    covers.length > 0 ? <mark key={from}>{text.slice(from, to)}</mark> : text.slice(from, to),
  )
}
