/** A heading as it stands at the beginning of a line. */
export interface Heading {
  /** 1 for the outermost kinds of numbering; lower ones are put right by their order, see `sections.ts`. */
  rank: number
  /** Length of the heading from the line's start; shorter than the line where text follows on it. */
  length: number
}

/** The usual order of numberings, outermost first: 第一篇, 第一章, 第一节, 一、, （一）, 1., （1）, ——. */
const NUMBERINGS: readonly RegExp[] = [
  /^第[一二三四五六七八九十百零〇\d]+[编篇部]分?[\s、：:]*/,
  /^第[一二三四五六七八九十百零〇\d]+章[\s、：:]*/,
  /^第[一二三四五六七八九十百零〇\d]+节[\s、：:]*/,
  /^[一二三四五六七八九十]{1,3}[、.．]\s*/,
  /^[（(][一二三四五六七八九十]{1,3}[)）][、.]?\s*/,
  /^\d{1,2}(?:[.．](?!\d)|[、)）])\s*/,
  /^[（(]\d{1,2}[)）]\s*/,
  /^[—―－-]{1,4}\s*/,
]
/** From this numbering on a heading that stands alone on its line must be short: 1.新增市场主体1.5万户 is an item. */
const ITEM = 5
const DASH = 7
/** Rank of a heading without a number: 2025年工作回顾 alone on a line. */
export const UNNUMBERED = 8

/** What stands after a plan and is no part of it: ※名词解释※, 附件2, 附录. */
const APPENDIX = /^[※*]*(名词解释|附件|附录|有关用语解释|相关名词)/

/** 一是聚焦乡村振兴，下大气力… is a sentence that counts, no heading. */
const COUNTING = /^[一二三四五六七八九十]+(是|要)/
const PAUSE = /[。！？；]/

/**
 * The heading that a line begins with, if one does. Alone on its line: 一、2025年工作回顾. With text after it on the
 * same line: （四）紧紧围绕增强发展活力，突出抓好重点领域改革。从解决…, ——突出改革蓄能。深化…: the heading is the first
 * sentence. Not: 一是聚焦…, a numbered item of a list (1.建成…，完成…。), a date line (—2021年2月5日在…会议上).
 */
export function findHeading(line: string): Heading | undefined {
  if (COUNTING.test(line)) return undefined
  if (APPENDIX.test(line) && line.length <= 30 && !PAUSE.test(line)) return { rank: 0, length: line.length }
  const rank = NUMBERINGS.findIndex((numbering) => numbering.test(line))
  if (rank < 0) return isUnnumberedHeading(line) ? { rank: UNNUMBERED, length: line.length } : undefined
  const marker = NUMBERINGS[rank]?.exec(line)?.[0].length ?? 0
  const body = line.slice(marker)
  const pause = body.search(PAUSE)
  const most = rank < ITEM ? 60 : 30
  if (rank === DASH && /^\d{4}年|会议上/.test(body)) return undefined
  if (pause < 0) {
    const isHeading = body.length > 0 && body.length <= most && !/[，,：:]$/.test(body) && rank !== DASH
    return isHeading ? { rank, length: line.length } : undefined
  }
  if (body[pause] === '；' || pause > most) return undefined
  const runsOn = pause + 1 < body.trimEnd().length
  // A whole line that is one sentence is a heading only under the two usual numberings: （一）加快推进乡村振兴。
  if (!runsOn && (rank >= ITEM || pause > 40)) return undefined
  return { rank, length: marker + pause + 1 }
}

/** 过去五年工作回顾, 前言, 专栏3 …: short, alone, without any pause. */
function isUnnumberedHeading(line: string): boolean {
  return (
    line.length >= 2 &&
    line.length <= 30 &&
    !/[，。；！？、,;!?：:…]/.test(line) &&
    /(回顾|工作安排|总体要求|目标任务|重点工作|主要任务|工作任务|主要目标|指导思想|基本原则|基本思路|保障措施|自身建设|前言|展望|建议)$/.test(
      line,
    )
  )
}

export const isAppendix = (heading: string) => APPENDIX.test(heading)

/** Which part of the plan a heading opens; undefined where it tells neither. 今年 in 今年以来的工作回顾 is a review. */
export function partOf(heading: string): 'review' | 'plan' | undefined {
  if (
    /回顾|完成情况|主要成绩|取得的?成[绩就效]|工作总结|(过去|这)[一五]年|[一五]年来|去年|发展成就|以来的/.test(heading)
  )
    return 'review'
  if (
    /今年|任务|安排|总体要求|目标|重点工作|打算|部署|建议|今后|未来|展望|下一步|总体思路|指导思想|民生实事|主要举措/.test(
      heading,
    )
  )
    return 'plan'
  return undefined
}
