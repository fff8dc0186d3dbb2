import type { Quantity } from './quantity.ts'

/** What a quantity measures, and the piece of text that says so. */
export interface Indication {
  indicator: string
  start: number
  end: number
}

const CLAUSE = /[，,。；;：:！!？?\n]/
const LEAD =
  /^(?:力争|确保|争取|努力|预计|计划|初步|今年|明年|年内|全年|到20\d\d年底?|20\d\d年底?|年底前?|同时|并|再|也|将|实现|完成好|每年|累计|使|其中|有序|全面|加快|大力|积极|深入|持续|要|按照|以|用|至|到|在|约|均|各|分别|[一二三四五六七八九十]是|（?\d+）?[.、])+/
const FIRMNESS = /力争|确保|争取|努力|预计|计划|保证|务必|必须/
const TAIL = /(?:均|各|分别|都|总计|共|力争|确保|再|的|要|将|到20\d\d年|年均|同比)+$/
/** Ends the noun after a number: 6个市区游园，… ; 21个路桥工程建设 keeps its work. */
const RIGHT_END = /[，,。；;：:！!？?、\n（(]|以上|以内|左右|和(?=[^，]{0,12}\d)/

/** The clause that a quantity stands in: from the last stop before it to the next after it. */
export function clauseOf(text: string, { start, end }: Quantity): { start: number; end: number } {
  let from = start
  while (from > 0 && !CLAUSE.test(text.charAt(from - 1))) from--
  let to = end
  while (to < text.length && !CLAUSE.test(text.charAt(to))) to++
  return { start: from, end: to }
}

/**
 * What the quantity measures: the words before it back to the last comma or list sign (新增市场主体不少于1.5万户), with
 * the noun after it where one follows (改造提升6个市区游园); more than one where 各, 均 or 分别 share it out.
 */
export function indicate(text: string, quantity: Quantity, previous: Quantity | undefined): Indication[] {
  const clause = clauseOf(text, quantity)
  let from = clause.start
  if (previous !== undefined && previous.end > from && previous.end <= quantity.start) from = previous.end
  const whole = text.slice(from, quantity.start)
  const shared =
    /(?:各|均|分别)(?:有|为|完成|新建|增|保持|实现|占|新增)?$/.test(text.slice(clause.start, quantity.start)) ||
    /(?:均|分别)(?:增长|提高|下降|达到?|突破|超过?)+$/.test(text.slice(clause.start, quantity.at))
  const right = rightOf(text, quantity.end, clause.end)
  const list = splitList(whole)
  const start = clause.start
  const end = quantity.end + right.length
  const last = list.at(-1) ?? ''
  if (shared && list.length > 1) {
    return list
      .map((item) => ({ indicator: tidy(item) + right, start, end }))
      .filter(({ indicator }) => indicator !== '')
  }
  // 启动泰安大路、福民大街等21个路桥工程建设: the members are examples, the verb before them and the noun say what
  const examples = /等[^，]{0,4}$/.test(whole) && right !== ''
  const left = examples
    ? verbOf(tidy(text.slice(clause.start, quantity.start)))
    : tidy(list.length > 1 && last.length > 1 ? last : whole)
  const indicator = (left + right).slice(-30)
  if (indicator !== '' && (left !== '' || right.length > 1)) return [{ indicator, start, end }]
  const before = clauseBefore(text, clause.start)
  return [{ indicator: tidy(before.text) + right, start: before.start, end }]
}

/** 力争, 确保 …: how firmly the clause, or the sentence up to it, says it; the nearest before the number. */
export function firmnessOf(text: string, passageStart: number, at: number): string | undefined {
  const said = text.slice(passageStart, at)
  return said.slice(-40).match(new RegExp(FIRMNESS, 'g'))?.at(-1)
}

function splitList(words: string): string[] {
  return words
    .split(/[、]|(?<=[^，]{2})[和及与](?=[^，]{2})/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function tidy(words: string): string {
  let kept = words.trim().replace(/^["“”"）)]+/, '')
  for (let before = ''; before !== kept;) {
    before = kept
    kept = kept.replace(LEAD, '').replace(TAIL, '').trim()
  }
  return kept
}

const verbOf = (words: string): string => words.slice(0, 2)

/** The noun that a number counts: 个 and 的 fall away, the clause's end, a comma or the next number end it. */
function rightOf(text: string, from: number, to: number): string {
  const words = text.slice(from, to).replace(/^(?:的|以上的?|左右的?)/, '')
  const stop = words.search(RIGHT_END)
  const noun = (stop < 0 ? words : words.slice(0, stop)).replace(/[“”"]/g, '')
  return /^[，,。；;]/.test(noun) ? '' : noun.replace(/\d.*$/, '').slice(0, 16)
}

function clauseBefore(text: string, end: number): { text: string; start: number } {
  let from = Math.max(0, end - 1)
  while (from > 0 && !CLAUSE.test(text.charAt(from - 1))) from--
  return { text: text.slice(from, Math.max(from, end - 1)), start: from }
}
