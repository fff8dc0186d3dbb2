import type { Correction } from '#schema/corrections.ts'
import type { Reading } from '#schema/document.ts'
import { findThing, takeThing, withEntity } from './things.ts'

/**
 * Where a name stands for one thing it stands for another from now on, in this document if the correction is of this one or
 * of all. What a sentence says goes with the name where the sentence names the old thing by no other.
 */
export function splitThing(reading: Reading, correction: Extract<Correction, { kind: 'split' }>): Reading {
  const { from, surface, to, sha256 } = correction
  const old = findThing(reading, from)
  if (old === undefined || (sha256 !== undefined && sha256 !== reading.document.sha256)) return reading
  const other = takeThing(reading, to)
  const isMeant = (mention: Reading['mentions'][number]) => mention.entityId === old && mention.surface === surface
  const moved = new Set(reading.mentions.filter(isMeant).map(({ passageId }) => passageId))
  if (moved.size === 0 || other.id === old) return reading

  const mentions = reading.mentions.map((mention) =>
    isMeant(mention) ? { ...mention, entityId: other.id, type: other.type, link: 'corrected' } : mention,
  )
  const stays = new Set(mentions.flatMap((each) => (each.entityId === old ? [each.passageId] : [])))
  const idIn = (passageId: string, id: string) =>
    id === old && moved.has(passageId) && !stays.has(passageId) ? other.id : id
  return {
    ...reading,
    mentions,
    entities: withEntity(reading.entities, other).map((entity) => withoutName(entity, old, surface, mentions)),
    statements: reading.statements.map((each) => ({
      ...each,
      headId: idIn(each.passageId, each.headId),
      tailId: idIn(each.passageId, each.tailId),
    })),
    targets: reading.targets.map((each) =>
      each.aboutId === undefined ? each : { ...each, aboutId: idIn(each.passageId, each.aboutId) },
    ),
  }
}

/** The old thing is not called so any more. */
function withoutName(
  entity: Reading['entities'][number],
  old: string,
  surface: string,
  mentions: Reading['mentions'],
): Reading['entities'][number] {
  const isCalled = mentions.some((each) => each.entityId === old && each.surface === surface)
  return entity.id === old && !isCalled
    ? { ...entity, aliases: entity.aliases.filter((alias) => alias !== surface) }
    : entity
}
