import { segment } from '#ingest/segment/segment.ts'
import type { AnnotatedName, AnnotatedPlan } from '../recognise/plans.ts'

/** Of the names that hold no other name, the share that is exchanged. */
const SHARE = 0.6
/** Of these, the share that takes a name from the gazetteers, where they have any of the type. */
const FROM_GAZETTEERS = 0.4

/**
 * A plan with many of its names exchanged for others of the same type (mention replacement; Dai and Adel 2020), those of
 * `own` or of the gazetteers, with the same last character where there is one: 福民大街 for 人民大街. A name around it is
 * kept and changes with it. The same number gives the same plan.
 */
export function exchangeNames(
  plan: AnnotatedPlan,
  own: ReadonlyMap<string, readonly string[]>,
  known: ReadonlyMap<string, readonly string[]>,
  seed: number,
): AnnotatedPlan {
  const draw = drawer(seed)
  const { text, document } = plan.segmented
  const leaves = plan.names
    .filter((name) => !plan.names.some((other) => other !== name && name.start <= other.start && other.end <= name.end))
    .sort((a, b) => a.start - b.start)
  let out = ''
  let read = 0
  const moves: { at: number; by: number }[] = []
  for (const leaf of leaves) {
    if (leaf.start < read || draw() >= SHARE) continue
    const other = choose(leaf, own, known, draw)
    if (other === undefined) continue
    out += text.slice(read, leaf.start) + other
    read = leaf.end
    moves.push({ at: leaf.end, by: other.length - (leaf.end - leaf.start) })
  }
  out += text.slice(read)
  const move = (offset: number) => moves.reduce((at, { at: after, by }) => (offset >= after ? at + by : at), offset)
  const names = plan.names.map((name) => ({ ...name, start: move(name.start), end: move(name.end) }))
  return { ...plan, segmented: segment(document, out), names }
}

function choose(
  { surface, type }: AnnotatedName,
  own: ReadonlyMap<string, readonly string[]>,
  known: ReadonlyMap<string, readonly string[]>,
  draw: () => number,
): string | undefined {
  const source = draw() < FROM_GAZETTEERS ? (known.get(type) ?? own.get(type)) : own.get(type)
  if (source === undefined || source.length === 0) return undefined
  let other: string | undefined
  for (let attempt = 0; attempt < 12; attempt++) {
    const next = source[Math.floor(draw() * source.length)]
    if (next === undefined || next === surface) continue
    other ??= next
    if (next.at(-1) === surface.at(-1)) return next
  }
  return other
}

/** Numbers from 0 to below 1 that look random; the same for the same seed (a linear congruential generator). */
function drawer(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}
