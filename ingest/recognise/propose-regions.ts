import type { Region, RegionContext } from '../lexicon/regions.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Candidate, Segmented } from '../model.ts'
import { contextOf } from '../lexicon/issuer.ts'

const LONGEST = 15
const ABBREVIATION = /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕陇甘川贵云宁青新港澳台雄]/

/**
 * Divisions in full (辽源市), as plans shorten them (辽源; townships only of the issuer's own county or city), and by
 * one character (京, 津; 保 in a plan of 保定). The longest at each place; whether a word ends there is for others to say.
 */
export function proposeRegions(segmented: Segmented, lexicon: Pick<Lexicon, 'regions'>): Candidate[] {
  const { text } = segmented
  const { regions } = lexicon
  const context = contextOf(segmented.document, lexicon)
  const rules = new Map<string, string | undefined>()
  const ruleOf = (surface: string): string | undefined => {
    if (!rules.has(surface)) rules.set(surface, ruleFor(surface, lexicon, context))
    return rules.get(surface)
  }
  const candidates: Candidate[] = []
  for (let start = 0; start < text.length; start++) {
    const longest = Math.max(
      1,
      Math.min(LONGEST, text.length - start, regions.longestFrom(text.slice(start, start + 2))),
    )
    for (let end = start + longest; end > start; end--) {
      const surface = text.slice(start, end)
      if (regions.named(surface).length === 0) continue
      const rule = ruleOf(surface)
      if (!rule) continue
      candidates.push({ start, end, type: 'Region', rule, confidence: 0.5 })
      if (end > start + 2) break
    }
  }
  return candidates
}

function ruleFor(surface: string, { regions }: Pick<Lexicon, 'regions'>, context: RegionContext): string | undefined {
  const region = regions.resolve(surface, context)
  if (!region) return undefined
  if (surface.length === 1) {
    if (isNear(region, context)) return 'one-character-region-near'
    return region.level === 'province' && ABBREVIATION.test(surface) ? 'one-character-province' : undefined
  }
  const near = isNear(region, context) ? '-near' : ''
  if (region.level === 'township') return surface === region.name ? `township${near}` : near && 'township-short'
  return surface === region.name ? `division${near}` : `division-short${near}`
}

/** In the issuer's line up to its province, or in its city. */
function isNear(region: Region, { issuer }: RegionContext): boolean {
  for (let own = issuer; own; own = own.parent) {
    if (own === region) return true
    if (own.level !== 'province' || own === issuer)
      for (let above: Region | undefined = region; above; above = above.parent) if (above === own) return true
  }
  return false
}
