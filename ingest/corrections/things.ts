import type { CorrectedThing } from '#schema/corrections.ts'
import type { Reading } from '#schema/document.ts'
import type { Entity } from '#schema/entity.ts'
import { namedEntity } from '../link/entity.ts'

/** The id that a thing of a correction has in a reading: its own, else that of the thing of its name and type. */
export function findThing(reading: Reading, { id, name, type }: CorrectedThing): string | undefined {
  const found = reading.entities.find((entity) => entity.id === id)
  return (found ?? reading.entities.find((entity) => entity.name === name && entity.type === type))?.id
}

type MaybeNew = Omit<CorrectedThing, 'id'> & { id?: string | undefined }

/** The id that is given, else that of a thing of this name and type that belongs to no region. */
export function idOfThing(thing: MaybeNew): string {
  return thing.id ?? namedEntity(thing.type, thing.name, true, undefined).id
}

/** The thing that a correction names, as the reading has it, else made from its name. */
export function takeThing(reading: Reading, thing: MaybeNew): Entity {
  const entity = { ...namedEntity(thing.type, thing.name, true, undefined), id: idOfThing(thing) }
  return reading.entities.find(({ id }) => id === entity.id) ?? entity
}

/** The entities with one more, or with the one of its id replaced. */
export function withEntity(entities: readonly Entity[], entity: Entity): Entity[] {
  return [...entities.filter(({ id }) => id !== entity.id), entity]
}
