import { createHash } from 'node:crypto'
import type { Correction, KeptCorrection } from '#schema/corrections.ts'
import type { Mention, Reading, Statement } from '#schema/document.ts'
import { mayStand } from '#schema/statement.ts'
import type { Facts } from '../manifest.ts'
import { mergeThings } from './merge.ts'
import { rejectMention, rejectStatement } from './reject.ts'
import { splitThing } from './split.ts'

type Of<Kind extends Correction['kind']> = Extract<Correction, { kind: Kind }>

function ofKind<Kind extends Correction['kind']>(kept: readonly KeptCorrection[], kind: Kind): Of<Kind>[] {
  return kept.map(({ correction }) => correction).filter((each): each is Of<Kind> => each.kind === kind)
}

/**
 * The reading as people have corrected it: refused mentions first, then names that mean something else, then things that
 * are one, then refused statements. What a correction speaks of and the reading does not hold is passed over, so that
 * corrections outlive a pipeline that reads otherwise. Issuer and year are mended before a document is read: `mendFacts`.
 */
export function applyCorrections(reading: Reading, kept: readonly KeptCorrection[]): Reading {
  let corrected = reading
  for (const each of ofKind(kept, 'reject-mention')) corrected = rejectMention(corrected, each)
  for (const each of ofKind(kept, 'split')) corrected = splitThing(corrected, each)
  corrected = mergeThings(corrected, ofKind(kept, 'merge'))
  for (const each of ofKind(kept, 'reject-statement')) corrected = rejectStatement(corrected, each)
  return corrected === reading ? reading : settle(corrected, reading)
}

/** What is said of a document before it is read: what a person mended goes before the manifest; the last word counts. */
export function mendFacts(kept: readonly KeptCorrection[], sha256: string, facts: Facts): Facts {
  return ofKind(kept, 'document')
    .filter((each) => each.sha256 === sha256)
    .reduce(
      (mended, { issuer, code, year }) => ({
        ...mended,
        ...(issuer !== undefined && { issuer, code }),
        ...(year !== undefined && { year }),
      }),
      facts,
    )
}

/** Whether a correction may change the reading of a document: one of another document does not. */
function concerns({ correction }: KeptCorrection, sha256: string): boolean {
  return !('sha256' in correction) || correction.sha256 === undefined || correction.sha256 === sha256
}

/** What the corrections that may concern a document are known by; equal when they are the same. */
export function hashCorrections(kept: readonly KeptCorrection[], sha256: string): string {
  const ids = kept.filter((each) => concerns(each, sha256)).map(({ id, at }) => `${id} ${at}`)
  return ids.length === 0 ? 'none' : createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 16)
}

/** Makes a reading hold together again after its mentions, things or statements changed. */
function settle(reading: Reading, before: Reading): Reading {
  const mentions = reading.mentions.map((mention) => ({ ...mention, nested: isNested(mention, reading.mentions) }))
  const typeOf = new Map(reading.entities.map(({ id, type }) => [id, type]))
  const statements = firstOfEach(
    reading.statements.filter(({ headId, type, tailId }) => {
      const [head, tail] = [typeOf.get(headId), typeOf.get(tailId)]
      return headId !== tailId && head !== undefined && tail !== undefined && mayStand(head, type, tail)
    }),
  )
  const settled = { ...reading, mentions, statements }
  const [was, is] = [referredIds(before), referredIds(settled)]
  return { ...settled, entities: settled.entities.filter(({ id }) => is.has(id) || !was.has(id)) }
}

function isNested({ start, end }: Mention, mentions: readonly Mention[]): boolean {
  return mentions.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start)
}

/** A document says a thing once: of statements that became the same the first stays. */
function firstOfEach(statements: readonly Statement[]): Statement[] {
  const first = new Map<string, Statement>()
  for (const statement of statements) {
    const { type, headId, tailId, aspect } = statement
    const ends = type === 'COOPERATES_WITH' ? [headId, tailId].sort() : [headId, tailId]
    const key = [type, ...ends, aspect].join('|')
    if (!first.has(key)) first.set(key, statement)
  }
  return [...first.values()]
}

function referredIds({ document, mentions, statements, targets, ties }: Reading): Set<string> {
  return new Set([
    ...(document.issuerId === undefined ? [] : [document.issuerId]),
    ...mentions.map(({ entityId }) => entityId),
    ...statements.flatMap(({ headId, tailId }) => [headId, tailId]),
    ...targets.flatMap(({ aboutId }) => (aboutId === undefined ? [] : [aboutId])),
    ...ties.flatMap(({ headId, tailId }) => [headId, tailId]),
  ])
}
