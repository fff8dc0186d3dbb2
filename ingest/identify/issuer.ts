import type { Region, RegionTree } from '../lexicon/regions.ts'
import type { Guess, Heads } from './guess.ts'

/**
 * The region whose government issued a plan. Tried in this order, surest first: the session (在博野县第十七届人民代表大会),
 * who speaks (我代表辽源市人民政府, 阜平县人民政府县长), the title, the page's head (发文单位：高阳县人民政府), the file's name,
 * and the places that the text names: see `fromText`. `year` tells 清苑县 (until 2015) from 清苑区.
 */
export function guessIssuer(heads: Heads, regions: RegionTree, year: number | undefined): Guess<Region> | undefined {
  const opening = [...heads.head, ...heads.text.slice(0, 3000).split('\n')].map((line) => line.replace(/\s/g, ''))
  const named = (pattern: RegExp, lines: readonly string[], confidence: number) => {
    for (const line of lines) {
      const region = regionAtEnd(pattern.exec(line)?.[1], regions, year)
      if (region) return { value: region, confidence }
    }
    return undefined
  }
  return (
    named(/(?:在|召开的)(.{2,24}?)第?[一二三四五六七八九十]+届人民代表大会/, opening, 0.98) ??
    named(/代表(.{2,24}?)(?:第[一二三四五六七八九十]+届)?人民政府/, opening, 0.97) ??
    named(/^(?:\d{4}年)?(.{2,20}?)(?:\d{4}年)?(?:人民)?政府工作报告/, opening.slice(0, 12), 0.95) ??
    named(/^[^，。]{0,20}?(.{2,20}?)人民政府(?:代?[省市县区州旗]长|主席|办公室|关于|$)/, opening.slice(0, 12), 0.93) ??
    named(/(.{2,20}?)(?:国民经济和社会发展|“?十[一二三四五六]五)/, opening.slice(0, 6), 0.9) ??
    named(/(?:发文单位|发布机构|来源)[：:](.{2,20}?)(?:人民政府|政府网|发改委|日报)/, heads.around.slice(1), 0.85) ??
    fromName(heads.around[0] ?? '', regions, year) ??
    fromText(heads.text, regions, year)
  )
}

/** The region that a piece of text ends with, the longest name first: 保定市清苑区 → 清苑区 of 保定市. */
function regionAtEnd(piece: string | undefined, regions: RegionTree, year: number | undefined): Region | undefined {
  if (!piece) return undefined
  for (let start = 0; start < piece.length - 1; start++) {
    const name = piece.slice(start)
    const before = start >= 2 ? regionAtEnd(piece.slice(0, start), regions, year) : undefined
    const exact = regions.named(name).filter((region) => region.level !== 'township')
    if (exact.length === 0) continue
    const region = regions.resolve(name, { ...(before && { issuer: before }), ...(year !== undefined && { year }) })
    if (region && region.level !== 'township') return region
  }
  return undefined
}

/** 辽源市2022.txt, 河北保定博野_2021.txt; letters alone (liaoyuan-2022) say nothing. */
function fromName(file: string, regions: RegionTree, year: number | undefined): Guess<Region> | undefined {
  const chinese = file.match(/[\u4e00-\u9fff]+/g) ?? []
  for (const piece of chinese) {
    for (let end = piece.length; end >= 2; end--) {
      const region = regionAtEnd(piece.slice(0, end), regions, year)
      if (region) return { value: region, confidence: 0.8 }
    }
  }
  return undefined
}

/** Words by which a government speaks of its own: 全县 in a county's plan, 我省 in a province's. */
const OWN = /(?:全|我)([省市县区州旗盟])(?!委)/g

/**
 * The places that a text names, each counted for itself and with a part for the divisions above it; a place counts
 * as issuer only where its kind fits how the text speaks (全县, 我市). Townships speak for their county: 英俊镇 for 二道区.
 * The confidence is the share of the best among all, less where little is named.
 */
function fromText(text: string, regions: RegionTree, year: number | undefined): Guess<Region> | undefined {
  const own = ownKinds(text)
  const scores = new Map<Region, number>()
  const add = (region: Region, weight: number) => scores.set(region, (scores.get(region) ?? 0) + weight)
  for (const [name, count] of countNames(text, regions)) {
    const candidates = regions.named(name).filter((region) => region.until === undefined || (year ?? 0) < region.until)
    const exact = candidates.some((region) => region.name === name)
    for (const region of candidates) {
      if (exact && region.name !== name) continue
      const share = count / candidates.length
      if (region.level === 'township') {
        if (region.parent && candidates.length <= 3) add(region.parent, Math.min(share, 3) * (exact ? 1 : 0.5))
      } else add(region, share * 2)
    }
  }
  const fitting = [...scores].map(([region, score]) => ({ region, score: score * fit(region, own) }))
  fitting.sort((a, b) => b.score - a.score || (a.region.code ?? '').localeCompare(b.region.code ?? ''))
  const [best, second] = fitting
  if (!best || best.score < 1) return undefined
  const margin = best.score / (best.score + (second?.score ?? 0))
  return { value: best.region, confidence: Math.min(0.9, margin * (best.score / (best.score + 1))) }
}

function ownKinds(text: string): Map<string, number> {
  const kinds = new Map<string, number>()
  for (const [, kind] of text.matchAll(OWN)) if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  return kinds
}

/** How well a region's kind fits how the text speaks: the share of 全县 among 全省, 全市, 全县 … */
function fit(region: Region, own: ReadonlyMap<string, number>): number {
  const total = [...own.values()].reduce((sum, count) => sum + count, 0)
  const kind = region.name.at(-1) ?? ''
  return total === 0 ? 0.5 : 0.05 + (own.get(kind) ?? 0) / total
}

/** How often each name of a division stands in the text, longest names first and none inside another. */
function countNames(text: string, regions: RegionTree): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at < text.length; at++) {
    for (let length = 12; length >= 2; length--) {
      const name = text.slice(at, at + length)
      if (name.length < length || regions.named(name).length === 0) continue
      counts.set(name, (counts.get(name) ?? 0) + 1)
      at += length - 1
      break
    }
  }
  return counts
}
