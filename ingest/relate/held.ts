import type { Entity, EntityType } from '#schema/entity.ts'
import { mayStand } from '#schema/statement.ts'
import type { RegionTree } from '../lexicon/regions.ts'
import { TIES } from './outcomes.ts'
import type { Name, Scene } from './scene.ts'

/** A thing that a name holds without a mark of its own, and the piece of the name that means it. */
export interface Held {
  entity: Entity
  part: string
  /** The place of the piece in the name. */
  at: number
  /** How many divisions the name abbreviates: 长辽通高铁 up to three. */
  abbreviated: number
}

/** What names may hold, by the first character of the piece. */
export interface HeldIndex {
  topics: ReadonlyMap<string, readonly { entity: Entity; part: string }[]>
  /** Divisions of the text by each single character that plans shorten them to. */
  abbreviations: ReadonlyMap<string, readonly Entity[]>
}

/** Types named by the first characters of the places that they join: 平庆铁路, 陇电入浙工程, 福厦泉自主创新示范区. */
const JOINING: ReadonlySet<EntityType> = new Set(['Railway', 'Road', 'Project', 'Facility', 'Area', 'Bridge'])
/** Abbreviations of places stand at the head of a name, 京雄商高铁. */
const HEAD = 4

/** Whether some tie may stand between things of these types, in either direction. */
export function mayTie(first: Entity, second: Entity): boolean {
  return TIES.some((type) => mayStand(first.type, type, second.type) || mayStand(second.type, type, first.type))
}

/** Collects the sectors, technologies and divisions of a text. */
export function indexHeld(scenes: readonly Scene[], regions: RegionTree): HeldIndex {
  const topics = new Map<string, { entity: Entity; part: string }[]>()
  const abbreviations = new Map<string, Entity[]>()
  const seen = new Set<string>()
  for (const { names } of scenes)
    for (const { entity } of names) {
      if (seen.has(entity.id)) continue
      seen.add(entity.id)
      if (entity.type === 'Sector' || entity.type === 'Technology')
        for (const part of partsOf(entity)) push(topics, part.charAt(0), { entity, part })
      if (entity.type !== 'Region' && !(entity.type === 'Area' && entity.name.endsWith('新区'))) continue
      for (const character of new Set(entity.name.slice(0, HEAD)))
        if (entity.name.startsWith(character) || regions.named(character).some(({ name }) => name === entity.name))
          push(abbreviations, character, entity)
      for (const { name } of entity.type === 'Region' ? abbreviationsOf(entity, regions) : [])
        push(abbreviations, name, entity)
    }
  return { topics, abbreviations }
}

/** What a name holds beside the names marked in it: the longest piece for each thing. */
export function heldBy(name: Name, { topics, abbreviations }: HeldIndex): Held[] {
  if (name.type === 'Sector' || name.type === 'Technology' || name.type === 'Policy') return []
  const held = new Map<string, Held>()
  const canonical = name.entity.name
  for (let at = 0; at < canonical.length; at++)
    for (const { entity, part } of topics.get(canonical.charAt(at)) ?? []) {
      if (!canonical.startsWith(part, at) || !mayTie(name.entity, entity)) continue
      if ((held.get(entity.id)?.part.length ?? 0) < part.length)
        held.set(entity.id, { entity, part, at, abbreviated: 0 })
    }
  if (!JOINING.has(name.type)) return [...held.values()]
  const joined: Held[] = []
  for (let at = 0; at < Math.min(HEAD, canonical.length); at++)
    for (const entity of abbreviations.get(canonical.charAt(at)) ?? []) {
      const marked = name.inside.some(
        (inner) => inner.entityId === entity.id || (inner.start <= name.start + at && name.start + at < inner.end),
      )
      if (marked || entity.id === name.entityId || !mayTie(name.entity, entity)) continue
      joined.push({ entity, part: canonical.charAt(at), at, abbreviated: 0 })
    }
  const places = new Set(joined.map(({ at }) => at)).size
  return [...held.values(), ...joined.map((each) => ({ ...each, abbreviated: places }))]
}

/** A sector's name, and without 产业 or 业 (新能源 for 新能源产业); one character alone means nothing. */
function partsOf({ name }: Entity): string[] {
  const stem = name.replace(/(?:产业|业)$/, '')
  return [...new Set([name, stem])].filter((part) => part.length > 1)
}

/** 京 for 北京市: single characters that the gazetteer gives a division and its own name lacks or holds later. */
function abbreviationsOf({ name }: Entity, regions: RegionTree): { name: string }[] {
  return ABBREVIATIONS.filter((character) => !name.slice(0, HEAD).includes(character)).flatMap((character) =>
    regions.named(character).some((region) => region.name === name) ? [{ name: character }] : [],
  )
}

/** The provinces' characters; those that are part of the name (京, 津, 川) are found by it. */
const ABBREVIATIONS = [...'渝沪粤鲁豫晋冀鄂湘赣皖浙闽黔滇陇陕甘秦桂琼疆宁苏辽吉黑蒙藏青川']

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
