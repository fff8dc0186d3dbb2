import type { EntityType } from '#schema/entity.ts'
import type { NameHeads } from '../lexicon/name-heads.ts'
import type { NameIndex } from '../lexicon/names.ts'

/** Types whose heads say nearly all: whatever the tagger read too seldom to know them (18 bridges in 119 plans). */
const BY_HEAD: ReadonlySet<EntityType> = new Set(['Bridge', 'School', 'Hospital'])

/**
 * The type of a name whose ends the tagger found: what the gazetteers say where they hold exactly this name and nothing
 * speaks against it, or its head where that makes one type only (大桥, 小学, 卫生院); else the type that the tagger gave.
 */
export function settleType(surface: string, type: EntityType, names: NameIndex, heads: NameHeads): EntityType {
  const entries = names.named(surface)
  const known = entries[0]?.type
  if (known !== undefined && entries.every((entry) => entry.type === known && !entry.ambiguous)) return known
  for (let length = Math.min(6, surface.length - 1); length > 0; length--) {
    const types = heads.get(surface.slice(-length))
    if (types !== undefined) return types.length === 1 && BY_HEAD.has(types[0]!) ? types[0]! : type
  }
  return type
}
