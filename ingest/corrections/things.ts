import type { CorrectedThing } from '#schema/corrections.ts'
import type { Reading } from '#schema/document.ts'
import type { Entity } from '#schema/entity.ts'
import { namedEntity } from '../link/entity.ts'

/** The id that a thing of a correction has in a reading: its own, else that of the thing of its name and type. */
export function findThing(reading: Reading, { id, name, type }: CorrectedThing): string | undefined {
  const found = reading.entities.find((entity) => entity.id === id)
  return (found ?? reading.entities.find((entity) => entity.name === name && entity.type === type))?.id
}

/** The thing that a correction names, as the reading has it, else made from its name; with an id of its own or the given one. */
export function takeThing(reading: Reading, thing: Omit<CorrectedThing, 'id'> & { id?: string | undefined }): Entity {
  const made = namedEntity(thing.type, thing.name, true, undefined)
  const entity = { ...made, id: thing.id ?? made.id }
  return reading.entities.find(({ id }) => id === entity.id) ?? entity
}

/** The entities with one more, or with the one of its id replaced. */
export function withEntity(entities: readonly Entity[], entity: Entity): Entity[] {
  return [...entities.filter(({ id }) => id !== entity.id), entity]
}
