import type { Extraction } from '#schema/extract.ts'
import { annotationWord, type EntityType, SCOPED_TYPES, typeOfWord } from '#schema/entity.ts'
import type { Annotated } from './annotation.ts'
import { type Score, toScore } from './tally.ts'

/** An annotated document and what was found in it. */
export interface Read {
  annotated: Annotated
  found: Extraction
}

interface Span {
  start: number
  end: number
  type: EntityType
}

const sameSpan = (one: Span, other: Span) => one.start === other.start && one.end === other.end
const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** A name that says where its thing is: 辽源市中心医院, not 人民大街. */
const PLACED = /[省市县区州旗盟镇乡]/

/**
 * Whether one thing is one entity over all documents: B³ (Bagga and Baldwin 1998) over the mentions that were found with the
 * right span and type. Annotated things are told apart by type and canonical name, those of the types whose names repeat
 * from place to place also by the issuer, unless the name says the place.
 */
export function scoreEntities(documents: readonly Read[]): Score {
  const pairs = documents.flatMap(({ annotated, found }) =>
    annotated.mentions.flatMap((mark) => {
      const hit = typed(found).find((mention) => mention.type === mark.type && sameSpan(mention, mark))
      if (hit === undefined) return []
      const isScoped = SCOPED_TYPES.includes(mark.type) && !PLACED.test(mark.canonical)
      const thing = `${mark.type}|${mark.canonical}|${isScoped ? found.document.issuer : ''}`
      return [{ thing, entity: hit.entity }]
    }),
  )
  const count = (key: (pair: (typeof pairs)[number]) => string) => {
    const counts = new Map<string, number>()
    for (const pair of pairs) counts.set(key(pair), (counts.get(key(pair)) ?? 0) + 1)
    return counts
  }
  const things = count(({ thing }) => thing)
  const entities = count(({ entity }) => entity)
  const both = count(({ thing, entity }) => `${thing} ${entity}`)
  const mean = (of: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / Math.max(1, pairs.length)
  const shared = (pair: (typeof pairs)[number]) => both.get(`${pair.thing} ${pair.entity}`) ?? 0
  const precision = mean((pair) => shared(pair) / (entities.get(pair.entity) ?? 1))
  const recall = mean((pair) => shared(pair) / (things.get(pair.thing) ?? 1))
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { ...toScore({ right: 0, found: pairs.length, expected: pairs.length }), precision, recall, f1 }
}

export interface Reliability {
  /** From this confidence to below the next row's. */
  from: number
  found: number
  /** Mean confidence, and the share that is right. */
  sure: number
  right: number
}

const BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97]

/** How often mentions of a confidence are right (span and type), by bands of confidence; empty bands are left out. */
export function mentionReliability(documents: readonly Read[]): Reliability[] {
  return byBand(
    documents.flatMap(({ annotated, found }) =>
      typed(found).map((mention) => ({
        confidence: mention.confidence,
        right: annotated.mentions.some((mark) => mark.type === mention.type && sameSpan(mark, mention)),
      })),
    ),
  )
}

/** How often statements of a confidence are right (ends and kind), by bands of confidence. */
export function statementReliability(documents: readonly Read[]): Reliability[] {
  return byBand(
    documents.flatMap(({ annotated, found }) => {
      const said = new Set(annotated.relations.map(({ head, relation, tail }) => `${head}|${relation}|${tail}`))
      return found.relations.map(({ head, relation, tail, confidence }) => {
        const turned = relation === 'COOPERATES_WITH' && said.has(`${tail}|${relation}|${head}`)
        return { confidence, right: turned || said.has(`${head}|${relation}|${tail}`) }
      })
    }),
  )
}

function byBand(judged: readonly { confidence: number; right: boolean }[]): Reliability[] {
  return BANDS.flatMap((from, index) => {
    const band = judged.filter(({ confidence }) => confidence >= from && confidence < (BANDS[index + 1] ?? 2))
    if (band.length === 0) return []
    const sure = band.reduce((sum, { confidence }) => sum + confidence, 0) / band.length
    return [{ from, found: band.length, sure, right: band.filter(({ right }) => right).length / band.length }]
  })
}

export interface MentionFaults {
  type: string
  expected: number
  right: number
  /** Found with the same ends as another type. */
  otherType: number
  /** Found with other ends, something of it at least. */
  boundary: number
  missed: number
  /** Found where nothing is annotated. */
  invented: number
}

/** What became of the annotated mentions of each type, and what was found where there is none; most expected first. */
export function mentionFaults(documents: readonly Read[]): MentionFaults[] {
  const faults = new Map<EntityType, MentionFaults>()
  const of = (type: EntityType) => {
    const known = faults.get(type)
    if (known) return known
    const none = { expected: 0, right: 0, otherType: 0, boundary: 0, missed: 0, invented: 0 }
    const made = { type: annotationWord(type), ...none }
    faults.set(type, made)
    return made
  }
  for (const { annotated, found } of documents) {
    const mentions = typed(found)
    for (const mark of annotated.mentions) {
      const row = of(mark.type)
      row.expected++
      if (mentions.some((mention) => mention.type === mark.type && sameSpan(mention, mark))) row.right++
      else if (mentions.some((mention) => sameSpan(mention, mark))) row.otherType++
      else if (mentions.some((mention) => isWrong(mention, annotated) && overlaps(mention, mark))) row.boundary++
      else row.missed++
    }
    for (const mention of mentions)
      if (!annotated.mentions.some((mark) => overlaps(mark, mention))) of(mention.type).invented++
  }
  return [...faults.values()].sort((a, b) => b.expected - a.expected || (a.type < b.type ? -1 : 1))
}

const isWrong = (mention: Span, { mentions }: Annotated) =>
  !mentions.some((mark) => mark.type === mention.type && sameSpan(mark, mention))

export interface StatementFaults {
  kind: string
  expected: number
  right: number
  /** One of its ends was not found by its canonical name. */
  noName: number
  /** Both ends were found and something else is said of them. */
  otherKind: number
  /** Both ends were found and nothing is said of them. */
  unsaid: number
}

/** What became of the annotated statements of each kind, most expected first. */
export function statementFaults(documents: readonly Read[]): StatementFaults[] {
  const faults = new Map<string, StatementFaults>()
  for (const { annotated, found } of documents) {
    const names = new Set(found.mentions.map(({ canonical }) => canonical))
    if (found.document.issuer) names.add(found.document.issuer)
    const kindsBetween = (head: string, tail: string) =>
      found.relations
        .filter((each) => each.head === head && each.tail === tail)
        .map(({ relation }) => relation as string)
    for (const { head, relation, tail } of annotated.relations) {
      const row = faults.get(relation) ?? { kind: relation, expected: 0, right: 0, noName: 0, otherKind: 0, unsaid: 0 }
      faults.set(relation, row)
      row.expected++
      const forth = kindsBetween(head, tail)
      const back = kindsBetween(tail, head)
      if (forth.includes(relation) || (relation === 'COOPERATES_WITH' && back.includes(relation))) row.right++
      else if (!names.has(head) || !names.has(tail)) row.noName++
      else if (forth.length + back.length > 0) row.otherKind++
      else row.unsaid++
    }
  }
  return [...faults.values()].sort((a, b) => b.expected - a.expected || (a.kind < b.kind ? -1 : 1))
}

function typed(found: Extraction): (Span & { entity: string; confidence: number })[] {
  return found.mentions.flatMap(({ start, end, type: word, entity, confidence }) => {
    const type = typeOfWord(word)
    return type === undefined ? [] : [{ start, end, type, entity, confidence }]
  })
}
