import type { Aspect } from '#schema/statement.ts'
import type { Group, Scene } from './scene.ts'

/** 建成了, 已开工, 顺利竣工, 去年完成: done, where no heading tells; not 为了, 除了. */
const REPORTED = /(?<![为除])了|已|去年|上年|过去(?:一|五)年|一年来|五年来|累计|顺利|成功|获批|荣获|圆满/
/** 将建成, 力争竣工, 确保通车, 今年开工: still to come, also within a review. */
const PROMISED = /将|力争|确保|争取|计划|今年(?!以来)|明年|年内|预计/
/** 7月, 年底前, 上半年, 到2025年, “十五五”末: when it is due, as the text says it. */
const DUE =
  /(?:到|在)?(?:20\d\d年(?:底|末|年底)?前?|今年(?:年底|底)?前?|明年|年内|年底前?|年末|[上下]半年|[一二三四]季度(?:末|前)?|\d{1,2}月(?:份|底|末)?前?|“?十[四五六]五”?(?:末|期末|期间|时期))+/g

/** Whether a statement is a promise or a report: by the clause, else by the part of the plan; a plan promises. */
export function aspectOf({ section }: Scene, { clauseStart, clauseEnd }: Group, text: string): Aspect {
  const clause = text.slice(clauseStart, clauseEnd)
  if (section?.part === 'plan') return 'promised'
  if (PROMISED.test(clause)) return 'promised'
  return section?.part === 'review' || REPORTED.test(clause) ? 'reported' : 'promised'
}

/** The date of the clause that stands nearest to the names, none where the only ones stand inside a name. */
export function dueOf({ clauseStart, clauseEnd, start, end }: Group, text: string): string | undefined {
  const after = text.slice(end, clauseEnd).match(DUE)
  return after?.[0] ?? text.slice(clauseStart, start).match(DUE)?.at(-1)
}

/** The first date in a piece of text, as the text says it. */
export function dueIn(words: string): string | undefined {
  return words.match(DUE)?.[0]
}
