import type { Entity } from '#schema/entity.ts'
import { mayStand } from '#schema/statement.ts'
import { TIES } from './outcomes.ts'
import type { Group, Name, Scene } from './scene.ts'

/** Two things that one passage may tie: by a name inside a name, or by standing in one sentence. */
export interface TieCandidate {
  scene: Scene
  /** The name that states the tie, or the first of the two. */
  name: Name
  first: Entity
  second: Entity
  features: string[]
}

/** Names further apart than this are not read as tied: nineteen of twenty annotated ties are nearer. */
const REACH = 50
/** Roads and lines are named by the first characters of their ends: 长辽通高铁, 平庆铁路, 阜奈高速. */
const LINE = /^(.{2,4}?)(?:城际|客运专线|高铁|铁路|高速|支线|公路|线|路)/

const bucket = (count: number): string => (count > 3 ? 'many' : String(count))

function mayTie(first: Entity, second: Entity): boolean {
  return TIES.some((type) => mayStand(first.type, type, second.type) || mayStand(second.type, type, first.type))
}

/** Features of a name that stands in another (佛寺水库 in 佛寺水库清淤工程). */
function insideFeatures(outer: Name, inner: Name, text: string, issuerId: string | undefined): string[] {
  const types = `${outer.type}>${inner.type}`
  const features = [types]
  const typed = (feature: string) => features.push(feature, `${types}&${feature}`)
  const rest = text.slice(inner.end, outer.end)
  const lead = text.slice(outer.start, inner.start)
  typed(`place=${lead === '' ? 'start' : rest === '' ? 'end' : 'middle'}`)
  typed(`next=${rest.slice(0, 2)}`)
  typed(`next1=${rest.slice(0, 1)}`)
  typed(`previous=${lead.slice(-1)}`)
  typed(`ends=${outer.surface.slice(-2)}`)
  features.push(
    `${types}&rest=${rest}`,
    `ends3=${outer.surface.slice(-3)}`,
    `inner-ends=${inner.surface.slice(-1)}&${types}`,
  )
  for (let at = 0; at + 2 <= rest.length; at++) typed(`has=${rest.slice(at, at + 2)}`)
  typed(`route=${/[至到经—－-]/.test(outer.surface)}`)
  const peers = outer.inside.filter((other) => other.type === inner.type)
  typed(`peers=${bucket(peers.length)}`)
  features.push(`${types}&peer=${peers.indexOf(inner) === 0 ? 'first' : 'later'}&${bucket(peers.length)}`)
  const between = inner.around.find((other) => other !== outer && outer.inside.includes(other))
  typed(`between=${between?.type ?? ''}`)
  typed(`issuer=${inner.entityId === issuerId}`)
  typed(`rest-length=${bucket(rest.length)}`)
  const others = [...new Set(outer.inside.filter((other) => other !== inner).map((other) => other.type))]
    .sort()
    .join('+')
  typed(`others=${others}`)
  features.push(`${types}&whole=${inner.surface}`, `${types}&full=${inner.entity.name === inner.surface}`)
  features.push(`${types}&kept=${outer.entity.name.includes(inner.entity.name)}`)
  return features
}

/** Features of a thing whose name a longer name holds without a mark of its own (现代服务业 in 现代服务业创新发展基金). */
function heldFeatures(
  name: Name,
  held: Entity,
  part: string,
  issuerId: string | undefined,
  together: boolean,
): string[] {
  const types = `${name.type}>${held.type}`
  const at = name.entity.name.indexOf(part)
  const rest = at < 0 ? '' : name.entity.name.slice(at + part.length)
  const features = [
    `held&${types}`,
    `held-ends=${name.entity.name.slice(-2)}`,
    `held-rest=${rest}`,
    `held-next=${rest.slice(0, 2)}`,
  ]
  features.push(`held-place=${at === 0}`, `held&${types}&length=${bucket(part.length)}`, `held&${types}&line=${at < 0}`)
  features.push(`held&${types}&whole=${part === held.name}`, `held-part=${part}`, `held&${types}&together=${together}`)
  if (held.id === issuerId) features.push(`held&${types}&issuer`)
  return features
}

/** Features of two names of one passage, the first of them first in the text. */
function besideFeatures(scene: Scene, first: Name, second: Name, text: string): string[] {
  const types = `${first.type}…${second.type}`
  const between = text.slice(first.end, second.start)
  const features = [types]
  const typed = (feature: string) => features.push(feature, `${types}&${feature}`)
  const a = scene.groupOf.get(first)
  const b = scene.groupOf.get(second)
  const nested = first.around.length > 0
  typed(`same=${nested ? 'name' : a === b ? 'group' : a?.clauseStart === b?.clauseStart ? 'clause' : 'sentence'}`)
  typed(`far=${between.length < 3 ? between.length : between.length < 8 ? '<8' : between.length < 20 ? '<20' : '<50'}`)
  if (between.length <= 6) typed(`text=${between}`)
  for (let at = 0; at + 2 <= between.length; at++) features.push(`between=${between.slice(at, at + 2)}`)
  typed(`from=${between.slice(0, 2)}`)
  typed(`to=${between.slice(-2)}`)
  typed(`before=${text.slice(Math.max(0, first.start - 2), first.start)}`)
  typed(`before1=${text.charAt(first.start - 1)}`)
  typed(`after=${text.slice(second.end, second.end + 2)}`)
  typed(
    `names-between=${bucket(scene.names.filter((n) => n.start >= first.end && n.end <= second.start && n.around.length === 0).length)}`,
  )
  typed(`commas=${bucket(between.split(/[，,；;]/).length - 1)}`)
  typed(`colon=${/[：:]/.test(between)}`)
  const shared = (group: Group | undefined) => group?.after.slice(0, 3).map((word) => word.text) ?? []
  for (const word of shared(b)) features.push(`right=${word}`, `${types}&right=${word}`)
  for (const word of a?.before.slice(-3) ?? []) features.push(`left=${word.text}`, `${types}&left=${word.text}`)
  typed(`ends=${first.surface.slice(-1)}…${second.surface.slice(-1)}`)
  if (nested) typed(`outer=${first.around[0]?.surface.slice(-2)}`)
  return features
}

/** What a longer name may hold a thing by: its name, and a sector's without 产业 or 业 (新能源 for 新能源产业). */
function partsOf(entity: Entity): string[] {
  if (entity.type !== 'Sector' && entity.type !== 'Technology') return [entity.name]
  return [entity.name, ...(/^.{2,}(?:产业|业)$/.test(entity.name) ? [entity.name.replace(/(?:产业|业)$/, '')] : [])]
}

/** Pairs where one name stands in the other or holds a name that the text uses elsewhere. */
export function insideCandidates(scenes: Scene[], text: string, issuerId: string | undefined): TieCandidate[] {
  const candidates: TieCandidate[] = []
  const topics = new Map<string, { entity: Entity; part: string }>()
  const regions = new Map<string, Entity>()
  for (const { names } of scenes)
    for (const { entity, type } of names) {
      if (type === 'Sector' || type === 'Technology')
        for (const part of partsOf(entity)) if (part.length > 1) topics.set(`${entity.id} ${part}`, { entity, part })
      if (type === 'Region') regions.set(entity.id, entity)
    }
  for (const scene of scenes) {
    const here = new Set(scene.names.map((name) => name.entityId))
    for (const name of scene.names) {
      for (const inner of name.inside) {
        if (inner.entityId === name.entityId || !mayTie(name.entity, inner.entity)) continue
        candidates.push({
          scene,
          name,
          first: name.entity,
          second: inner.entity,
          features: insideFeatures(name, inner, text, issuerId),
        })
      }
      if (name.type === 'Sector' || name.type === 'Technology' || name.type === 'Policy') continue
      const held = new Map<string, { entity: Entity; part: string }>()
      for (const topic of topics.values()) {
        const { entity, part } = topic
        if (!mayTie(name.entity, entity) || !name.entity.name.includes(part)) continue
        if ((held.get(entity.id)?.part.length ?? 0) < part.length) held.set(entity.id, topic)
      }
      const line = name.type === 'Railway' || name.type === 'Road' ? LINE.exec(name.surface)?.[1] : undefined
      for (const region of line === undefined ? [] : regions.values()) {
        const part = [...(line ?? '')].find((character) => region.name.startsWith(character))
        if (part !== undefined && !name.inside.some((inner) => inner.entityId === region.id))
          held.set(region.id, { entity: region, part: `~${part}` })
      }
      for (const { entity, part } of held.values()) {
        const features = heldFeatures(name, entity, part, issuerId, here.has(entity.id))
        candidates.push({ scene, name, first: name.entity, second: entity, features })
      }
    }
  }
  return candidates
}

/** Pairs of names side by side in one passage, both outermost or both in the same longer name. */
export function besideCandidates(scenes: Scene[], text: string): TieCandidate[] {
  const candidates: TieCandidate[] = []
  for (const scene of scenes) {
    for (const [at, first] of scene.names.entries()) {
      for (const second of scene.names.slice(at + 1)) {
        if (second.start - first.end > REACH) break
        if (second.start < first.end || first.around[0] !== second.around[0]) continue
        if (first.entityId === second.entityId || !mayTie(first.entity, second.entity)) continue
        candidates.push({
          scene,
          name: first,
          first: first.entity,
          second: second.entity,
          features: besideFeatures(scene, first, second, text),
        })
      }
    }
  }
  return candidates
}
