import type { Passage, Section } from '#schema/document.ts'
import type { Token } from '../model.ts'
import { clauseOf } from './indicator.ts'
import type { Quantity } from './quantity.ts'

/** Where a quantity stands. */
export interface TargetContext {
  text: string
  passage: Passage
  section: Section | undefined
  quantity: Quantity
  /** The words of the text around it. */
  words: readonly Token[]
  /** The type of the name that it stands in (330千伏 in a Project's name), where it stands in one. */
  within: string | undefined
  /** How many quantities the passage holds. */
  peers: number
}

const sizeOf = (value: number): string =>
  value < 10 ? 'ones' : value < 1000 ? 'hundreds' : value < 1e6 ? 'thousands' : 'millions'

/** Words of a report and of a promise, counted around a number. */
const DONE = /了|已|去年|同比|累计|成功|顺利|获批|荣获|圆满|位居|创历史|首次/g
const DUE = /力争|确保|争取|将|年内|今年|加快|推进|支持|深入|大力|要|不少于|不低于/g

/** The features of a number that may be a goal: its unit and bounds, the words around it, and signs of a report. */
export function targetFeatures({ text, passage, section, quantity, words, within, peers }: TargetContext): string[] {
  const clause = clauseOf(text, quantity)
  const left = text.slice(Math.max(clause.start, passage.start), quantity.start)
  const right = text.slice(quantity.end, clause.end)
  const sentence = text.slice(passage.start, passage.end)
  const { unit, comparator } = quantity
  const part = section?.part ?? ''
  const features = [
    'bias',
    `unit=${unit}`,
    `comparator=${comparator}`,
    `${unit}${comparator}`,
    `within=${within ?? ''}`,
    `part=${part}`,
  ]
  features.push(
    `size=${sizeOf(quantity.value)}&${unit}`,
    `peers=${Math.min(peers, 5)}`,
    `kind=${passage.kind}`,
    `right-empty=${right === ''}`,
  )
  features.push(`han=${/[一二两三四五六七八九十]/.test(text.charAt(quantity.at))}&${unit}`)
  features.push(
    `left1=${left.slice(-1)}`,
    `left2=${left.slice(-2)}`,
    `right1=${right.slice(0, 1)}`,
    `right2=${right.slice(0, 2)}&${unit}`,
    `right2=${right.slice(0, 2)}`,
  )
  for (const word of words) {
    if (word.end <= quantity.start && word.start >= clause.start)
      features.push(
        `left=${word.text}`,
        `${unit}&left=${word.text}`,
        ...(word.tag.startsWith('v') ? [`verb=${word.text}`, `${part}&verb=${word.text}`] : []),
      )
    else if (word.end <= quantity.start && word.start >= passage.start) features.push(`earlier=${word.text}`)
    else if (word.start >= quantity.end && word.end <= clause.end) features.push(`right=${word.text}`)
    else if (word.start >= clause.end && word.end <= passage.end) features.push(`later=${word.text}`)
  }
  const first = words.find((word) => word.start >= clause.start && word.tag.startsWith('v'))
  features.push(`first-verb=${first !== undefined && first.end <= quantity.start ? first.text : ''}`)
  // 完成了, 已建成, 去年: a report; 力争, 确保, 年内: a goal
  if (/了|已|累计|去年|上年|五年来|一年来|同比/.test(left)) features.push('reported', `${part}&reported`)
  if (/了|已|累计|去年|上年|五年来|一年来|过去|回顾|顺利|成功|圆满|荣获|位居/.test(sentence))
    features.push('reported-sentence', `${part}&reported-sentence`)
  if (/力争|确保|争取|年内|今年|将|到20\d\d年|不少于|不低于|至少|目标|预期/.test(left))
    features.push('promised', `${part}&promised`)
  if (/力争|确保|争取|年内|目标|预期/.test(sentence)) features.push('promised-sentence')
  // what the sentences before it speak of: an excerpt of a review has no heading that says so
  const above = text.slice(Math.max(0, passage.start - 400), passage.start)
  const below = text.slice(passage.end, passage.end + 300)
  const near = above + sentence + below
  const done = near.match(DONE)?.length ?? 0
  const due = near.match(DUE)?.length ?? 0
  features.push(
    `done=${Math.min(done, 6)}`,
    `due=${Math.min(due, 6)}`,
    `done&due=${Math.min(done, 4)}&${Math.min(due, 4)}`,
    `balance=${Math.sign(done - due)}&${part}`,
  )
  if (/总投资|投资.{0,8}$/.test(left)) features.push(`invested&${right.slice(0, 1)}`)
  if (/补助|奖励|资助|补贴|最高|给予/.test(sentence)) features.push('subsidy', `subsidy&${unit}`)
  return features
}
