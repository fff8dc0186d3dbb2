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

/** Quantities that only 、 or 和 part (分别达到2050万吨、4200万吨和19万吨): which of them one is, of how many, and the first. */
export interface Run {
  nth: number
  count: number
  first: Quantity
}

/**
 * What the quantity measures: the words before it back to the last comma or quantity (新增市场主体不少于1.5万户), with
 * the noun after it where one follows (改造提升6个市区游园). Several where 各, 均 or 分别 share one number out; of a run
 * of numbers each takes its own thing of the list before the first.
 */
export function indicate(text: string, quantity: Quantity, previous: Quantity | undefined, run: Run): Indication[] {
  const clause = clauseOf(text, run.first)
  const after = previous !== undefined && previous.end > clause.start && previous.end <= run.first.start
  const from = after ? previous.end : clause.start
  const { start } = clause
  const whole = text.slice(from, run.first.start)
  const right = rightOf(text, quantity.end, clauseOf(text, quantity).end)
  const end = quantity.end + right.length
  const shared = SHARED.test(text.slice(from, run.first.at))
  const list = splitList(whole)
  if (run.count > 1 && list.length === run.count)
    return [{ indicator: complete(list[run.nth - 1] ?? '', list, right), start, end }]
  if (shared && run.count === 1 && list.length > 1) {
    const said = list.map((item) => ({ indicator: complete(item, list, right), start, end }))
    return said.filter(({ indicator }) => indicator !== '')
  }
  // 启动泰安大路、福民大街等21个路桥工程建设: the members are examples, the verb before them and the noun say what
  const examples = right.length > 1 && (list.length > 2 || /等[^，]{0,4}$/.test(whole))
  // 4个渔港经济区和2个海洋牧场: what stands between the two numbers belongs to the first
  const counted = after && right.length > 1 && /[、和及与]$/.test(whole)
  const left = counted ? '' : examples ? tidy(text.slice(from, quantity.start)).slice(0, 2) : tidy(whole)
  if (left.length + right.length > 1 && !BARE.test(left + right))
    return [{ indicator: (left.slice(-LONGEST) + right).trim(), start, end }]
  const before = clauseBefore(text, clause.start)
  const subject = tidy(before.text.replace(/[\d.]+.?[项个家户].*$/, '')).slice(-10)
  return [{ indicator: subject + left + right, start: before.start, end }]
}

/** 产值超过350亿元: of what, the clause before says. */
const BARE = /^(?:年|总|预计|计划)*(?:产值|投资|规模|产量|产能|营收|增速|收入|面积|人口|交易额)$/
/** More characters than this before a number are more than its name. */
const LONGEST = 20
/** 均增长10%, 分别达到, 各20家: the number is for each thing of the list before it. */
const SHARED =
  /(?:各|均|分别|都)(?:要|有|为|完成|新建|占|新增|保持|实现|稳定在?|增长|提高|下降|降低|达到?|突破|超过?|不少于|不低于|在)*$/

/** 水果 of 水果、蔬菜、茶叶产量: a member that is shorter takes what the last one ends with. */
function complete(item: string, list: readonly string[], right: string): string {
  const own = tidy(item)
  const last = tidy(list.at(-1) ?? '')
  return own + (right === '' && own !== last && own.length < last.length ? last.slice(-2) : right)
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
  let kept = words.trim().replace(/^["“”）)、和及与]+/, '')
  for (let before = ''; before !== kept;) {
    before = kept
    kept = kept.replace(LEAD, '').replace(TAIL, '').trim()
  }
  return kept
}

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
