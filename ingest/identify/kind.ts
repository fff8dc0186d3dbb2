import type { Guess, Heads } from './guess.ts'

/** Kinds by the word that a title ends with; the first that fits wins. */
const KINDS: readonly [string, RegExp][] = [
  ['政府工作报告', /政府工作报告/],
  ['规划', /规划|纲要/],
  ['行动计划', /行动计划/],
  ['实施方案', /方案/],
  ['意见', /意见/],
  ['工作要点', /工作要点/],
  ['计划', /计划/],
  ['通知', /通知/],
  ['办法', /办法|条例|规定|措施/],
  ['工作报告', /工作报告/],
]

/** The kind of a plan by its title, else by how it speaks: 各位代表, 请予审议 is a 政府工作报告. */
export function guessKind({ head, around, text }: Heads): Guess<string> | undefined {
  for (const line of [...head.slice(0, 8), ...around]) {
    const plain = line.replace(/[\s_]/g, '')
    if (plain.length > 60) continue
    const kind = KINDS.find(([, pattern]) => pattern.test(plain))
    if (kind) return { value: kind[0], confidence: /政府/.test(plain) || kind[0] !== '工作报告' ? 0.95 : 0.6 }
  }
  if (/各位代表/.test(text) && /政府/.test(text)) return { value: '政府工作报告', confidence: 0.9 }
  if (/本次大会|政府工作报告|过去一年|(?:国家|省|市).{0,12}(?:巡视|督察)反馈/.test(text))
    return { value: '政府工作报告', confidence: 0.6 }
  return undefined
}
