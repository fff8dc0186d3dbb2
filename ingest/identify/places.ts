import type { Region, RegionTree } from '../lexicon/regions.ts'
import type { Token } from '../model.ts'
import { tagWords } from '../segment/words.ts'
import type { Guess } from './guess.ts'

/** Words by which a government speaks of its own: 全县, 我市, 县委, 区医院, 自治县; not 辽源市委, 社区医院. */
const OWN =
  /(?:(?:全|我)([省市县区州旗盟])(?!委))|(?:(?<=^|[，,。、；;和与在进强快成及对由])([省市县区州旗盟])(?:委|政府|级|属|医院|中医院|中心医院|疾病))|(?<!族)自治([县旗])/gm
/**
 * A plan speaks of those above it, too (全省首家, 在市委、市政府的领导下), but hardly of those below as its own: the lower the
 * kind, the more a word tells. 区 is low, though 自治区 are not: their plans say it so often that it does not matter.
 */
const TELLING: Readonly<Record<string, number>> = { 省: 1, 市: 2, 州: 2, 盟: 2, 县: 4, 区: 4, 旗: 4 }
/** What a place adds to the division above it, and to the one above that: a province's plan names its cities. */
const UPWARD = 0.35
/** A town speaks for its county, less surely by its short name, which is often a word or a village, too. */
const TOWN = 0.7
const TOWN_SHORT = 0.2

/**
 * The issuer by the places that a text names. Each place counts for itself and less for the divisions above it, so
 * that 英俊镇 speaks for 二道区 and ten cities for their province; a name that several divisions carry is shared among
 * them. Taken is the best whose kind fits how the text speaks of its own (全县, 我市). The confidence is its lead over the
 * second, less where little is named or the text never says 全县 and the like.
 */
export function issuerFromPlaces(
  text: string,
  regions: RegionTree,
  year: number | undefined,
): Guess<Region> | undefined {
  const own = ownKinds(text)
  const scores = new Map<Region, number>()
  const add = (region: Region, weight: number) => scores.set(region, (scores.get(region) ?? 0) + weight)
  for (const [name, count] of countPlaces(text, regions)) {
    const candidates = bearers(name, regions, year)
    const fits = candidates.map((region) => 0.1 + fit(region, own))
    const sum = fits.reduce((total, each) => total + each, 0)
    candidates.forEach((region, index) => {
      // Something said ten times is not ten times as telling: the issuer is rather named in many ways.
      let weight = (Math.sqrt(count) * (fits[index] ?? 0)) / sum
      if (region.level === 'township') weight *= region.name === name ? TOWN : TOWN_SHORT
      add(region, weight)
      for (const higher of regions.chain(region).slice(1)) add(higher, (weight *= UPWARD))
    })
  }
  const ranked = [...scores]
    .filter(([region]) => region.level !== 'township')
    .map(([region, score]) => ({ region, score: score * fit(region, own) }))
    .sort((a, b) => b.score - a.score || (a.region.code ?? '').localeCompare(b.region.code ?? ''))
  const [best, second] = ranked
  if (!best || best.score <= 0) return undefined
  const lead = best.score / (best.score + (second?.score ?? 0))
  const support = best.score / (best.score + 0.5)
  return { value: best.region, confidence: Math.min(0.9, lead * support) }
}

/**
 * The divisions that a name can mean: with its full name before those that only shorten to it, existing in the year.
 * A township for short only where few share the name: 建设, 工业 and 公园 are townships of many places.
 */
function bearers(name: string, regions: RegionTree, year: number | undefined): readonly Region[] {
  const existing = regions
    .named(name)
    .filter(({ until }) => until === undefined || (year !== undefined && year < until))
  const full = existing.filter((region) => region.name === name)
  if (full.length > 0) return full
  const known = existing.filter((region) => region.level !== 'township')
  return known.length > 0 || existing.length > 2 ? known : existing
}

function ownKinds(text: string): Map<string, number> {
  const kinds = new Map<string, number>()
  for (const [, spoken, named, autonomous] of text.matchAll(OWN)) {
    const kind = spoken ?? named ?? autonomous ?? ''
    kinds.set(kind, (kinds.get(kind) ?? 0) + (TELLING[kind] ?? 0))
  }
  return kinds
}

/** How well a region's kind fits how the text speaks: its share of 全省, 全市, 全县 …; little where it never speaks so. */
function fit(region: Region, own: ReadonlyMap<string, number>): number {
  const total = [...own.values()].reduce((sum, count) => sum + count, 0)
  return total === 0 ? 0.3 : (own.get(region.name.at(-1) ?? '') ?? 0) / total
}

/** Tags of words that are no place even where a division is called so for short: 资源, 合作, 通道, 新兴. */
const ORDINARY = /^(v|a|b|d|f|q|r|p|c|u|z|vn|ad|an|n)$/
/** A place by its tag, a verb in every plan. */
const VERB = '新建'
const LONGEST = 12

/** How often each division's name stands in the text: whole words only, the longest first, none inside another. */
function countPlaces(text: string, regions: RegionTree): Map<string, number> {
  const counts = new Map<string, number>()
  const tokens = tagWords(text)
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]
    if (!first) continue
    const longest = Math.min(LONGEST, regions.longestFrom(text.slice(first.start, first.start + 2)))
    if (longest === 0) continue
    let last = at
    while (last + 1 < tokens.length && (tokens[last + 1]?.end ?? 0) - first.start <= longest) last++
    for (; last >= at; last--) {
      const words = tokens.slice(at, last + 1)
      const name = words.map((word) => word.text).join('')
      if (!isPlace(name, words, regions)) continue
      counts.set(name, (counts.get(name) ?? 0) + 1)
      at = last
      break
    }
  }
  return counts
}

/** In full always; for short as one word that is nothing else, or as characters that make no words (阜, 蒙). */
function isPlace(name: string, words: readonly Token[], regions: RegionTree): boolean {
  const named = regions.named(name)
  if (name.length < 2 || name === VERB || named.length === 0) return false
  if (named.some((region) => region.name === name)) return true
  return words.length === 1 ? !ORDINARY.test(words[0]?.tag ?? '') : words.every((word) => word.text.length === 1)
}
