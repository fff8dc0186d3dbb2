import type { Entity } from '#schema/entity.ts'

/** How two divisions lie to each other, by their codes: the first in the second (`within`), around it (`holds`) … */
export type Kin = 'same' | 'within' | 'holds' | 'siblings' | 'neighbours' | 'apart' | ''

/** 220400 stands for all codes that begin with 2204; a township's statistical code for itself. */
const stem = (code: string): string => (code.length === 6 ? code.replace(/(?:00)+$/, '') : code)

/** Compares two divisions: `siblings` share the city, `neighbours` the province; '' where one has no code. */
export function kinOf(first: string | undefined, second: string | undefined): Kin {
  if (first === undefined || second === undefined) return ''
  const [a, b] = [stem(first), stem(second)]
  if (a === b) return 'same'
  if (a.startsWith(b)) return 'within'
  if (b.startsWith(a)) return 'holds'
  if (a.slice(0, 4) === b.slice(0, 4)) return 'siblings'
  return a.slice(0, 2) === b.slice(0, 2) ? 'neighbours' : 'apart'
}

/** The kin of two things that are divisions; '' for others. */
export function kinOfEntities(first: Entity, second: Entity): Kin {
  return first.type === 'Region' && second.type === 'Region' ? kinOf(first.code, second.code) : ''
}
