import { labelsOf } from '#schema/entity.ts'
import type { Mention, PlanDocument, Reading } from '#schema/document.ts'
import { foldedIndex, foldWithOffsets } from '../fold.ts'

/** How many folded characters of what follows a passage keeps, so that a string over its end is found where it begins. */
const FOLLOWING = 64

/** The properties of a document's node; the counts are of outermost mentions and of the things so mentioned. */
export function documentProperties(reading: Reading): Record<string, unknown> {
  const { confidence, ...rest }: PlanDocument = reading.document
  const outermost = reading.mentions.filter((mention) => !mention.nested)
  return {
    ...rest,
    issuerConfidence: confidence.issuer,
    yearConfidence: confidence.year,
    kindConfidence: confidence.kind,
    mentions: outermost.length,
    entities: new Set(outermost.map((mention) => mention.entityId)).size,
    statements: reading.statements.length,
    targets: reading.targets.length,
  }
}

export function sectionRows(reading: Reading) {
  return reading.sections.map(({ id, ...rest }) => ({ id, properties: rest }))
}

/**
 * Passages with their folded text and what follows it in the plan. `foldedLength` is how much of `folded` is the
 * passage's own, in characters as Neo4j counts them (code points).
 */
export function passageRows(reading: Reading) {
  const folded = foldWithOffsets(reading.text)
  return reading.passages.map(({ id, sectionId, ...rest }) => {
    const from = foldedIndex(folded, rest.start)
    const to = foldedIndex(folded, rest.end)
    const own = folded.text.slice(from, to)
    const following = [...folded.text.slice(to, to + 2 * FOLLOWING)].slice(0, FOLLOWING).join('')
    return {
      id,
      section: sectionId,
      properties: { ...rest, folded: own + following, foldedLength: [...own].length },
    }
  })
}

/** Entities by id, so that two loads lock them in the same order. `parents`: whom the table of divisions puts them under. */
export function entityRows(reading: Reading) {
  return sorted(reading.entities, (entity) => entity.id).map(({ id, aliases, ...rest }) => ({
    id,
    labels: labelsOf(rest.type),
    properties: rest,
    aliases: [...new Set(aliases)].sort(),
    parents: reading.ties.filter((tie) => tie.headId === id).map((tie) => tie.tailId),
  }))
}

/**
 * One row per thing that stands outermost in the document: how often, in how many sentences, under which names; `passages`
 * has the sentence of each mention, in the order of the text.
 */
export function mentionedRows(reading: Reading) {
  const byEntity = new Map<string, Mention[]>()
  for (const mention of sorted(reading.mentions, ({ start }) => start)) {
    if (mention.nested) continue
    byEntity.set(mention.entityId, [...(byEntity.get(mention.entityId) ?? []), mention])
  }
  return sorted([...byEntity], ([entity]) => entity).map(([entity, mentions]) => ({
    entity,
    count: mentions.length,
    sentences: new Set(mentions.map((mention) => mention.passageId)).size,
    first: mentions[0]?.passageId,
    passages: mentions.map((mention) => mention.passageId),
    names: [...new Set(mentions.map((mention) => mention.surface))].sort(),
  }))
}

export function referenceRows(reading: Reading) {
  return reading.mentions.map(({ passageId, entityId, start, end, confidence, surface, rule, link, nested }) => ({
    passage: passageId,
    entity: entityId,
    start,
    end,
    confidence,
    properties: { surface, rule, link, nested },
  }))
}

export function statementRows(reading: Reading) {
  const { id: document, year } = reading.document
  return sorted(reading.statements, (statement) => statement.id).map(
    ({ id, headId, type, tailId, passageId, confidence, ...rest }) => ({
      id,
      head: headId,
      type,
      tail: tailId,
      confidence,
      properties: { ...rest, document, passage: passageId, year },
    }),
  )
}

export function targetRows(reading: Reading) {
  return reading.targets.map(({ id, value, passageId, start, end, aboutId, ...properties }) => ({
    id,
    value,
    passage: passageId,
    start,
    end,
    about: aboutId,
    properties,
  }))
}

function sorted<Each>(all: readonly Each[], key: (each: Each) => string | number): Each[] {
  return [...all].sort((one, other) => {
    const a = key(one)
    const b = key(other)
    return a < b ? -1 : a > b ? 1 : 0
  })
}
