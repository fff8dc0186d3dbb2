import { ENTITY_TYPES, typeOfWord } from '#schema/entity.ts'
import { agreements, endFeatures, spanFeatures, startFeatures } from '#ingest/recognise/features.ts'
import { listSpans } from '#ingest/recognise/lattice.ts'
import { type Frame, frameFeatures, scoreByTagger } from '#ingest/recognise/score.ts'
import type { Sentence } from '#ingest/recognise/sentence.ts'
import type { Example } from './learn.ts'

export interface Annotated {
  start: number
  end: number
  type: string
}

/** All features that were met, numbered in the order in which they were met first. */
export class Vocabulary {
  readonly features: string[] = []
  readonly #numbers = new Map<string, number>()

  number(features: readonly string[]): Int32Array {
    return Int32Array.from(features, (feature) => {
      const known = this.#numbers.get(feature)
      if (known !== undefined) return known
      this.#numbers.set(feature, this.features.length)
      return this.features.push(feature) - 1
    })
  }
}

const contains = (outer: Annotated, inner: Annotated) =>
  outer !== inner &&
  outer.start <= inner.start &&
  inner.end <= outer.end &&
  outer.end - outer.start > inner.end - inner.start

/** The insides of all annotated names, with the names directly in them. */
export function insideExamples(
  vocabulary: Vocabulary,
  sentences: readonly Sentence[],
  names: readonly Annotated[],
): Example[] {
  const examples: Example[] = []
  for (const sentence of sentences) {
    const { pieces, passage } = sentence
    for (const outer of names) {
      if (outer.start < passage.start || outer.end > passage.end) continue
      const from = pieces.findIndex(({ start }) => start === outer.start)
      const to = pieces.findIndex(({ end }) => end === outer.end) + 1
      if (from < 0 || to <= from) continue
      const inside = names.filter((name) => contains(outer, name))
      const direct = inside.filter((name) => !inside.some((other) => contains(other, name)))
      const frame: Frame = {
        from,
        to,
        type: typeOfWord(outer.type) ?? '',
        nested: names.some((name) => contains(name, outer)),
      }
      const spans = listSpans(sentence).filter(([a, b]) => a >= from && b <= to && b - a < to - from)
      examples.push(exampleOf(vocabulary, sentence, spans, direct, frame))
    }
  }
  return examples
}

function exampleOf(
  vocabulary: Vocabulary,
  sentence: Sentence,
  spans: [number, number][],
  names: readonly Annotated[],
  frame: Frame,
): Example {
  const types = new Map(names.map(({ start, end, type }) => [`${start}-${end}`, type]))
  const starts = new Map<number, Int32Array>()
  const ends = new Map<number, Int32Array>()
  const gold = new Int32Array(spans.length).fill(-1)
  const own = spans.map(([from, to], index) => {
    if (!starts.has(from)) starts.set(from, vocabulary.number(startFeatures(sentence, from)))
    if (!ends.has(to)) ends.set(to, vocabulary.number(endFeatures(sentence, to)))
    const word = types.get(`${sentence.pieces[from]?.start}-${sentence.pieces[to - 1]?.end}`)
    if (word) gold[index] = ENTITY_TYPES.findIndex((type) => type === typeOfWord(word))
    const features = spanFeatures(sentence, from, to)
    return vocabulary.number([...features, ...frameFeatures(sentence, from, to, frame)])
  })
  const agreed = spans.map(([from, to]) => {
    const pairs = agreements(sentence, from, to)
    const ids = vocabulary.number(pairs.map(([feature]) => feature))
    return Int32Array.from(pairs.flatMap(([, type], at) => [ids[at]!, ENTITY_TYPES.indexOf(type)]))
  })
  const offsets = frame.nested
    ? new Float32Array(spans.length * ENTITY_TYPES.length)
    : scoreByTagger(sentence, spans, 'inner')
  const offset = frame.from
  const move = (known: Map<number, Int32Array>) => new Map([...known].map(([at, ids]) => [at - offset, ids]))
  const size = frame.to - offset
  return {
    size,
    spans: spans.map(([a, b]) => [a - offset, b - offset]),
    starts: move(starts),
    ends: move(ends),
    own,
    agreed,
    offsets,
    gold,
  }
}

/** Features met in few names say nothing that carries over; ones met in none only tell where no name is. */
const IN_NAMES = 2
const ELSEWHERE = 15

/** Leaves out of the examples (in place) the features that are too rare; returns the rest, numbered anew. */
export function pruneFeatures(vocabulary: Vocabulary, examples: readonly Example[]): string[] {
  const { features } = vocabulary
  const named = new Int32Array(features.length)
  const all = new Int32Array(features.length)
  const count = (ids: Int32Array, isNamed: boolean) => {
    for (const id of ids) {
      all[id]!++
      if (isNamed) named[id]!++
    }
  }
  for (const { spans, starts, ends, own, gold } of examples) {
    const isStart = new Set(spans.filter((_, k) => gold[k]! >= 0).map(([from]) => from))
    const isEnd = new Set(spans.filter((_, k) => gold[k]! >= 0).map(([, to]) => to))
    for (const [at, ids] of starts) count(ids, isStart.has(at))
    for (const [at, ids] of ends) count(ids, isEnd.has(at))
    own.forEach((ids, k) => count(ids, gold[k]! >= 0))
  }
  const kept: string[] = []
  const numbers = new Int32Array(features.length).fill(-1)
  features.forEach((feature, id) => {
    const isKept =
      feature.startsWith('agree ') ||
      named[id]! >= IN_NAMES ||
      (named[id]! > 0 && all[id]! >= ELSEWHERE) ||
      all[id]! >= 4 * ELSEWHERE
    if (isKept) numbers[id] = kept.push(feature) - 1
  })
  const renumber = (ids: Int32Array) => ids.map((id) => numbers[id]!).filter((id) => id >= 0)
  for (const { starts, ends, own, agreed } of examples) {
    for (const [at, ids] of starts) starts.set(at, renumber(ids))
    for (const [at, ids] of ends) ends.set(at, renumber(ids))
    own.forEach((ids, k) => (own[k] = renumber(ids)))
    for (const pairs of agreed) for (let at = 0; at < pairs.length; at += 2) pairs[at] = numbers[pairs[at]!]!
  }
  return kept
}
