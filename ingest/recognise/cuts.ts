import type { Candidate, Segmented } from '../model.ts'

const CUTTING = new Set(['Region', 'Sector', 'Waterbody', 'Area', 'Technology'])
/** 做大做强汽车产业: words that jieba glues to the name after them. */
const GLUED = /做[大强优精实细好]|(?<=做[大强优精实细好])做[大强优精实细好]/g
/** 京津, 川渝黔鄂, 京雄保: each character a region. */
const RUN_RULES = new Set(['one-character-province', 'one-character-region-near'])

/**
 * Offsets inside words where a known name may begin or end: 浙江 in 浙江大学 (a word), 金融 in 金融服务, each of 京津.
 * A name that fills no word from either side is not trusted (唐县 in 高|唐县 is, since it ends the word; the model
 * decides).
 */
export function findCuts({ text, tokens }: Segmented, candidates: readonly Candidate[]): Set<number> {
  const boundaries = new Set(tokens.map(({ start }) => start)).add(text.length)
  const cuts = new Set<number>()
  const add = (...offsets: number[]) => {
    for (const offset of offsets) if (!boundaries.has(offset)) cuts.add(offset)
  }
  const singles = new Set<number>()
  for (const { start, end, type, rule } of candidates) {
    if (RUN_RULES.has(rule)) singles.add(start)
    else if (
      CUTTING.has(type) &&
      end - start > 1 &&
      !rule.includes('ambiguous') &&
      !rule.startsWith('township-short')
    ) {
      if (boundaries.has(start) || boundaries.has(end)) add(start, end)
    }
  }
  for (const at of singles) if (singles.has(at + 1) || singles.has(at - 1)) add(at, at + 1)
  for (const match of text.matchAll(GLUED)) add(match.index, match.index + match[0].length)
  return cuts
}
