import { type EntityType, ENTITY_TYPES, GROUP_OF, annotationWord, typeOfWord } from '#schema/entity.ts'
import type { Extraction } from '#schema/extract.ts'
import type { Annotated } from './annotation.ts'
import { Tallies } from './tally.ts'

export interface Scored {
  tallies: Tallies
  /** What was missed and what was wrong, a line each. */
  errors: string[]
}

type Found = Pick<Extraction, 'mentions' | 'relations' | 'targets'>

/**
 * Scores what was found in one document against its annotation: mentions by offsets and type (and by span, by group,
 * outermost only, for each type), canonical names over the mentions that were found, relations as triples of canonical
 * names whose sentence holds the annotated evidence (and with status, and for each kind), targets by comparator, number
 * and unit with an indicator of which at least half the characters agree.
 */
export function scoreDocument(annotated: Annotated, found: Found): Scored {
  const tallies = new Tallies()
  const errors = [
    ...scoreMentions(annotated, found, tallies),
    ...scoreNames(annotated, found, tallies),
    ...scoreRelations(annotated, found, tallies),
    ...scoreTargets(annotated, found, tallies),
  ]
  return { tallies, errors }
}

interface Span {
  start: number
  end: number
  type: EntityType
}
const spanKey = ({ start, end }: Span) => `${start}-${end}`
const typedKey = (span: Span) => `${spanKey(span)}-${span.type}`

function scoreMentions({ text, mentions }: Annotated, found: Found, tallies: Tallies): string[] {
  const predicted = [...uniqueMentions(found).values()]
  const compare = (measure: string, key: (span: Span) => string, keep: (spans: readonly Span[]) => readonly Span[]) =>
    tallies.compare(measure, keep(mentions).map(key), keep(predicted).map(key))
  const all = (spans: readonly Span[]) => spans
  const { missed, wrong } = compare('mention', typedKey, all)
  compare('mention.span', spanKey, all)
  compare('mention.group', (span) => `${spanKey(span)}-${GROUP_OF[span.type]}`, all)
  compare('outer', typedKey, outermost)
  for (const type of ENTITY_TYPES)
    compare(`type.${annotationWord(type)}`, spanKey, (spans) => spans.filter((span) => span.type === type))
  const show = (key: string) => {
    const [start, end, type] = key.split('-')
    return `${type} «${text.slice(Number(start), Number(end))}» @${start}`
  }
  return [...missed.map((key) => `missed ${show(key)}`), ...wrong.map((key) => `wrong  ${show(key)}`)]
}

function uniqueMentions({ mentions }: Found): Map<string, Span & { canonical: string }> {
  return new Map(
    mentions.flatMap(({ start, end, type: word, canonical }) => {
      const type = typeOfWord(word)
      return type === undefined ? [] : [[typedKey({ start, end, type }), { start, end, type, canonical }]]
    }),
  )
}

const outermost = (spans: readonly Span[]) =>
  spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other.start <= span.start && other.end >= span.end && other.end - other.start > span.end - span.start,
      ),
  )

/** Names alike but for width, white space, quotes and title marks are one name. */
const plain = (name: string) => name.normalize('NFKC').replace(/[\s“”"'‘’《》·]/g, '')

function scoreNames({ mentions }: Annotated, found: Found, tallies: Tallies): string[] {
  const predicted = uniqueMentions(found)
  const errors: string[] = []
  for (const mention of mentions) {
    const hit = predicted.get(typedKey(mention))
    if (!hit) continue
    const expected = plain(mention.canonical)
    tallies.compare('canonical', [expected], [plain(hit.canonical)])
    if (expected !== plain(mention.surface)) tallies.compare('canonical.changed', [expected], [plain(hit.canonical)])
    if (expected !== plain(hit.canonical))
      errors.push(`canonical «${mention.surface}» is ${mention.canonical}, not ${hit.canonical}`)
  }
  return errors
}

interface Triple {
  head: string
  relation: string
  tail: string
  status?: string | null
}

/** A triple as one string; 合作 has no direction. */
function tripleKey({ head, relation, tail }: Triple): string {
  const ends = [plain(head), plain(tail)]
  if (relation === 'COOPERATES_WITH') ends.sort()
  return ends.join(` ${relation} `)
}
const withStatus = (triple: Triple) => `${tripleKey(triple)} ${triple.status ?? ''}`

/** A sentence may begin or end this many characters off the annotated evidence: it is cut at another place. */
const LEEWAY = 60

function scoreRelations({ text, relations }: Annotated, found: Found, tallies: Tallies): string[] {
  const wide = (piece: string) => piece.replace(/\s/g, '')
  const rests = (relation: Found['relations'][number]) => {
    const annotated = relations.filter((each) => tripleKey(each) === tripleKey(relation))
    if (annotated.length === 0) return true
    const near = wide(text.slice(Math.max(0, relation.start - LEEWAY), relation.end + LEEWAY))
    const sentence = wide(text.slice(relation.start, relation.end))
    return annotated.some((each) => near.includes(wide(each.evidence)) || wide(each.evidence).includes(sentence))
  }
  // What rests on another sentence than the annotated one is another statement.
  const predicted: Triple[] = found.relations.map((relation) =>
    rests(relation) ? relation : { ...relation, relation: `${relation.relation} (elsewhere)` },
  )
  const unique = (triples: readonly Triple[], key: (triple: Triple) => string) => [...new Set(triples.map(key))]
  const compare = (measure: string, key: (triple: Triple) => string, kind?: string) => {
    const of = (triples: readonly Triple[]) =>
      triples.filter((triple) => kind === undefined || triple.relation === kind)
    return tallies.compare(measure, unique(of(relations), key), unique(of(predicted), key))
  }
  const { missed, wrong } = compare('relation', tripleKey)
  compare('relation.status', withStatus)
  for (const kind of new Set([...relations, ...predicted].map(({ relation }) => relation)))
    compare(`relation.${kind}`, tripleKey, kind)
  return [...missed.map((key) => `missed relation ${key}`), ...wrong.map((key) => `wrong  relation ${key}`)]
}

const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
}

/** Comparator, number and unit; 150 亿元 and 15000000000 元 are one, which a sum's last digits must not tell apart. */
function quantity({ comparator, value, unit }: { comparator: string; value: number | string; unit: string }): string {
  const name = plain(unit)
  const scale = Object.keys(SCALES).find((prefix) => name.startsWith(prefix)) ?? ''
  const base = Number(value) * (SCALES[scale] ?? 1)
  return `${comparator} ${Number(base.toPrecision(12))} ${name.slice(scale.length)}`
}

/** Share of the characters that two indicators have in common: 规上工业增加值 and 规模以上工业增加值 are alike. */
function alikeness(one: string, other: string): number {
  const left = [...plain(one)]
  const right = [...plain(other)]
  const length = left.length + right.length
  let shared = 0
  for (const character of left) {
    const at = right.indexOf(character)
    if (at < 0) continue
    right.splice(at, 1)
    shared++
  }
  return length === 0 ? 1 : (2 * shared) / length
}

function scoreTargets({ targets }: Annotated, found: Found, tallies: Tallies): string[] {
  const tally = tallies.of('target')
  tally.expected += targets.length
  tally.found += found.targets.length
  const open = [...targets]
  const errors: string[] = []
  for (const target of found.targets) {
    const likeness = open.map((each) =>
      quantity(each) === quantity(target) ? alikeness(each.indicator, target.indicator) : 0,
    )
    const best = Math.max(0, ...likeness)
    if (best >= 0.5) {
      tally.right++
      open.splice(likeness.indexOf(best), 1)
    } else errors.push(`wrong  target ${target.indicator} ${quantity(target)}`)
  }
  return [...errors, ...open.map((target) => `missed target ${target.indicator} ${quantity(target)}`)]
}
