import type { Mention, Tie } from '#schema/document.ts'
import type { Entity } from '#schema/entity.ts'
import { groupBy } from '../lexicon/group-by.ts'
import { contextOf } from '../lexicon/issuer.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Region } from '../lexicon/regions.ts'
import type { Recognised, Segmented } from '../model.ts'
import { namedEntity, regionEntity } from './entity.ts'
import { findIntroduced } from './introduced.ts'
import { nameOf } from './naming.ts'

/** What the names of a document mean. */
export interface Linked {
  /** In the order of the recognised names. */
  mentions: Mention[]
  /** By id; with the issuer and all that the divisions mentioned lie in, whether the text names them or not. */
  entities: Entity[]
  /** PART_OF of each division in `entities` up to its province, by ids. */
  ties: Tie[]
}

const PLACES = new Set(['Region', 'Area', 'Waterbody'])

/** Links names to the things they mean, as read by the document's issuer and year. */
export function link({ document, text }: Segmented, recognised: readonly Recognised[], lexicon: Lexicon): Linked {
  const context = contextOf(document, lexicon)
  const introduced = findIntroduced(text, recognised)
  const peersOf = groupBy(recognised, ({ type }) => type)
  const entities = new Map<string, Entity>()
  const ties = new Map<string, Tie>()
  const keep = (entity: Entity): Entity => {
    const known = entities.get(entity.id) ?? entity
    entities.set(known.id, known)
    return known
  }
  const keepRegion = (region: Region): Entity => {
    const entity = keep(regionEntity(region))
    if (region.parent) {
      const whole = keepRegion(region.parent)
      ties.set(entity.id, { headId: entity.id, tailId: whole.id, source: 'GB/T 2260' })
    }
    return entity
  }
  if (context.issuer) keepRegion(context.issuer)
  const mentions = recognised.map((mention, index): Mention => {
    const { start, end, type, passageId, nested, rule, confidence } = mention
    const surface = text.slice(start, end)
    const after = /^[^。；;，,\n]{0,80}/.exec(text.slice(end, end + 80))?.[0] ?? ''
    const peers = (peersOf.get(type) ?? []).map((peer) => text.slice(peer.start, peer.end))
    const naming = nameOf({ mention, surface, after, context, lexicon, peers, introduced })
    const entity = naming.region
      ? keepRegion(naming.region)
      : keep(entityOf(type, naming.name, holdsPlace(recognised, index) || isWidelyKnown(naming.name, mention, lexicon)))
    if (surface !== entity.name && !entity.aliases.includes(surface)) entity.aliases.push(surface)
    return { start, end, surface, type, entityId: entity.id, passageId, nested, rule, link: naming.link, confidence }
  })
  function entityOf(type: Recognised['type'], name: string, hasPlace: boolean): Entity {
    if (type !== 'Region') return namedEntity(type, name, hasPlace, context.issuer)
    const isVillage = /(?:村|社区|屯|镇|乡|街道)$/.test(name)
    return regionEntity({ name, ...(isVillage && context.issuer && { parent: context.issuer }) })
  }
  for (const entity of entities.values()) entity.aliases.sort()
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return {
    mentions,
    entities: [...entities.values()].sort(byId),
    ties: [...ties.values()].sort((a, b) => (a.headId < b.headId ? -1 : 1)),
  }
}

/** Whether a place stands inside the name: 辽河 in 辽河大路. Names inside follow the name that holds them. */
function holdsPlace(recognised: readonly Recognised[], index: number): boolean {
  const outer = recognised[index]
  for (let at = index + 1; outer && at < recognised.length; at++) {
    const inner = recognised[at]
    if (!inner || inner.start >= outer.end) return false
    if (PLACES.has(inner.type)) return true
  }
  return false
}

/** A name that the gazetteers know as one thing in the country: 西部陆海新通道, 太行山. */
function isWidelyKnown(name: string, { type }: Recognised, { names }: Lexicon): boolean {
  return names.named(name).some((entry) => entry.type === type && !entry.ambiguous)
}
