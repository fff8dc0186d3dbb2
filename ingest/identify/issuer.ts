import type { Region, RegionTree } from '../lexicon/regions.ts'
import type { Guess, Heads } from './guess.ts'
import { issuerFromPlaces } from './places.ts'

/**
 * The region whose government issued a plan. Tried in this order, surest first: the session (在博野县第十七届人民代表大会),
 * who speaks (我代表辽源市人民政府, 阜平县人民政府县长), the title, the page's head (发文单位：高阳县人民政府), the file's name,
 * and the places that the text names: see `issuerFromPlaces`. `year` tells 清苑县 (until 2015) from 清苑区.
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
    issuerFromPlaces(heads.text, regions, year)
  )
}

/** A township lies in a county, that in a city, that in a province. */
const LEVELS = 3

/**
 * The region that a piece of text ends with, the longest name first: 保定市清苑区 → 清苑区 of 保定市. What stands before it is
 * read as a region in its turn, so many times as there are levels.
 */
function regionAtEnd(
  piece: string | undefined,
  regions: RegionTree,
  year: number | undefined,
  levels = LEVELS,
): Region | undefined {
  if (!piece || levels < 0) return undefined
  for (let start = 0; start < piece.length - 1; start++) {
    const name = piece.slice(start)
    const exact = regions.named(name).filter((region) => region.level !== 'township')
    if (exact.length === 0) continue
    const before = start >= 2 ? regionAtEnd(piece.slice(0, start), regions, year, levels - 1) : undefined
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
