import type { CorrectedThing, Correction } from '#schema/corrections.ts'
import type { Reading } from '#schema/document.ts'
import { findThing, takeThing, withEntity } from './things.ts'

type Merge = Extract<Correction, { kind: 'merge' }>

/**
 * Makes things one: the names of what goes are names of what stays. Where A is B and B is C, A is C; a circle is cut where
 * it closes.
 */
export function mergeThings(reading: Reading, merges: readonly Merge[]): Reading {
  return merges.reduce((result, { from }) => mergeOne(result, from, lastOf(from, merges)), reading)
}

function lastOf(from: CorrectedThing, merges: readonly Merge[]): CorrectedThing {
  const passed = new Set([from.id])
  let last = from
  for (;;) {
    const next = merges.find((merge) => merge.from.id === last.id)?.into
    if (next === undefined || passed.has(next.id)) return last
    passed.add(next.id)
    last = next
  }
}

function mergeOne(reading: Reading, from: CorrectedThing, into: CorrectedThing): Reading {
  const gone = findThing(reading, from)
  const stays = takeThing(reading, { ...into, id: findThing(reading, into) ?? into.id })
  const old = reading.entities.find(({ id }) => id === gone)
  if (old === undefined || old.id === stays.id) return reading
  const idOf = (id: string) => (id === old.id ? stays.id : id)
  const aliases = [...new Set([...stays.aliases, old.name, ...old.aliases])].filter((alias) => alias !== stays.name)
  const { issuerId } = reading.document
  return {
    ...reading,
    document: issuerId === undefined ? reading.document : { ...reading.document, issuerId: idOf(issuerId) },
    entities: withEntity(
      reading.entities.filter(({ id }) => id !== old.id),
      { ...stays, aliases },
    ),
    mentions: reading.mentions.map((each) =>
      each.entityId === old.id ? { ...each, entityId: stays.id, type: stays.type, link: 'corrected' } : each,
    ),
    statements: reading.statements.map((each) => ({ ...each, headId: idOf(each.headId), tailId: idOf(each.tailId) })),
    targets: reading.targets.map((each) =>
      each.aboutId === undefined ? each : { ...each, aboutId: idOf(each.aboutId) },
    ),
    ties: reading.ties.filter(({ headId, tailId }) => headId !== old.id && tailId !== old.id),
  }
}
