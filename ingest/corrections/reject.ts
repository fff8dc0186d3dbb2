import type { Correction } from '#schema/corrections.ts'
import type { Passage, Reading } from '#schema/document.ts'
import { isQuoted } from './quote.ts'
import { findThing } from './things.ts'

type Of<Kind extends Correction['kind']> = Extract<Correction, { kind: Kind }>

/**
 * Takes a mention away, and what its sentence says of the thing when it names it nowhere else. The issuer is spoken of
 * without being named, so what it plans stays.
 */
export function rejectMention(
  reading: Reading,
  { sha256, quote, surface, nth, entity }: Of<'reject-mention'>,
): Reading {
  const id = findThing(reading, entity)
  if (sha256 !== reading.document.sha256 || id === undefined) return reading
  return quoted(reading, quote).reduce((result, passage) => {
    const start = occurrences(passage, surface)[nth]
    const mentions = result.mentions.filter(
      (each) =>
        each.entityId !== id || each.start !== start || each.surface !== surface || each.passageId !== passage.id,
    )
    if (mentions.length === result.mentions.length) return result
    const isNamed = mentions.some((each) => each.passageId === passage.id && each.entityId === id)
    return isNamed ? { ...result, mentions } : forget({ ...result, mentions }, passage.id, id)
  }, reading)
}

/** Takes away that a sentence says this of two things. */
export function rejectStatement(
  reading: Reading,
  { sha256, quote, head, type, tail }: Of<'reject-statement'>,
): Reading {
  if (sha256 !== reading.document.sha256) return reading
  const passages = new Set(quoted(reading, quote).map(({ id }) => id))
  const [headId, tailId] = [findThing(reading, head), findThing(reading, tail)]
  const statements = reading.statements.filter(
    (each) => each.type !== type || each.headId !== headId || each.tailId !== tailId || !passages.has(each.passageId),
  )
  return statements.length === reading.statements.length ? reading : { ...reading, statements }
}

function forget(reading: Reading, passageId: string, id: string): Reading {
  const statements = reading.statements.filter(
    (each) =>
      each.passageId !== passageId ||
      (each.tailId !== id && (each.headId !== id || each.headId === reading.document.issuerId)),
  )
  const targets = reading.targets.map((target) => {
    if (target.passageId !== passageId || target.aboutId !== id) return target
    const unbound = { ...target }
    delete unbound.aboutId
    return unbound
  })
  return { ...reading, statements, targets }
}

const quoted = ({ passages }: Reading, quote: string) => passages.filter(({ text }) => isQuoted(text, quote))

/** Where a name stands in a passage, as offsets into the document's text. */
function occurrences({ text, start }: Passage, surface: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) found.push(start + at)
  return found
}
