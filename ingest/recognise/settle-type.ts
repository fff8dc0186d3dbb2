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
    if (types !== undefined)
      return types.length === 1 && isTelling(surface, length) && BY_HEAD.has(types[0]!) ? types[0]! : type
  }
  return type
}

/** 月明河桥, but 枫桥 and 何桥 are villages; 高阳中学, but 十九届二中 is the beginning of a session. */
function isTelling(surface: string, headLength: number): boolean {
  return headLength === 1 ? surface.length >= 4 : !/^[一二三四五六七八九十]/.test(surface.slice(-headLength))
}
