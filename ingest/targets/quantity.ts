import type { Target } from '#schema/document.ts'

/** A number with its unit where it stands in a text; value in the base unit (1.5万户 is 15000 户). */
export interface Quantity {
  /** The number with its unit and the words that bound it (不少于 … 以上). */
  start: number
  end: number
  /** Where the digits begin. */
  at: number
  value: number
  unit: string
  comparator: Target['comparator']
}

const SCALE: Record<string, number> = { 万亿: 1e12, 千亿: 1e11, 百亿: 1e10, 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4 }
/** Longer units first; a unit that begins with another would be cut by it. */
const UNITS =
  '%|％|‰|个百分点|百分点|平方公里|平方米|立方米|千瓦时|吨标准煤|千瓦|平米|公里|公顷|公斤|人次|千米|美元|元|户|家|亩|吨|株|条|项|所|座|名|人|处|套|斤|头|场|次|台|件|部|方|小时|天|个|米|辆|支|张|宗|块|只|村|栋|间|门|艘|班|P|盏|眼|趟|种'
const DIGITS = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const HAN = '[一二两三四五六七八九十百]{1,4}'
/** 2-3家, 1—2个, 2至3家, 30%-40%: the lower bound counts. */
const QUANTITY = new RegExp(
  `(?<![\\d.第“])(${DIGITS}|${HAN})(?:(?:%|％)?[-—－~～至](${DIGITS}))?(余|多)?(万亿|千亿|百亿|亿|千万|百万|万)?(余|多)?(${UNITS})`,
  'g',
)
const BOUND_BEFORE: [RegExp, Target['comparator']][] = [
  [/(?:不少于|不低于|至少|最低|不小于|高于)$/, '>='],
  [/(?:不高于|不超过|不大于|不突破|低于|控制在|压减至|降至|降到)$/, '<='],
  [/(?:突破|超过|超|大于|逾|多于|高达)$/, '>'],
]
const GROWTH =
  /(?:增长|增速|增幅|提高|提升|增加|上升|递增|增|翻)(?:率)?(?:了|约|幅度)?(?:保持|达到|达|在|为|稳定在|不低于|不少于|超过|突破|至少)*$/
const FALL = /(?:下降|降低|减少|压缩|压减|缩短|削减|缩减|降|减)(?:了|约|幅度)?(?:达到|达|在|不低于|不少于|超过|至少)*$/
const REACHING = /(?:达到|达|为|在|到|至|约|近|保持|稳定在?)+$/
const RATIO = new Set(['%', '‰', '个百分点'])

/** The quantities of a text in its order. A year, a date and an ordinal (第3座) are none; 翻番 is a growth of 100 %. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(QUANTITY)) {
    const [whole, digits = '', upper, , scale, , word = ''] = match
    const number = readNumber(digits)
    if (number === undefined || (/^[一二两三四五六七八九十百]/.test(digits) && !HAN_UNITS.has(word))) continue
    const unit = word === '％' ? '%' : word === '百分点' ? '个百分点' : word
    const start = match.index
    const end = start + whole.length
    const vague = match[3] !== undefined || match[5] !== undefined
    found.push(
      bound(text, {
        start,
        end,
        at: start,
        value: tidy(number * (SCALE[scale ?? ''] ?? 1)),
        unit,
        comparator: upper === undefined ? (vague ? '>' : '=') : '>=',
      }),
    )
  }
  for (const match of text.matchAll(/翻(?:一)?番(?:以上)?/g))
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      at: match.index,
      value: 100,
      unit: '%',
      comparator: '+',
    })
  return found.sort((a, b) => a.start - b.start)
}

/** 一座 may be a figure of speech; numbers in characters count before words that count things only. */
const HAN_UNITS = new Set('个家所座条项处名户套场件次台部'.split(''))

/** Widens a quantity over the words that bound it, and takes its comparator from them. */
function bound(text: string, quantity: Quantity): Quantity {
  const clause = text.slice(Math.max(0, quantity.start - 14), quantity.start)
  let { start, end, comparator } = quantity
  const after = /^(?:及|或)?(?:以上|以内|以下|左右|之内)/.exec(text.slice(end, end + 4))?.[0] ?? ''
  end += after.length
  if (/以上/.test(after)) comparator = '>='
  if (/以内|以下|之内/.test(after)) comparator = '<='
  const words = BOUND_BEFORE.find(([pattern]) => pattern.test(clause))
  if (words !== undefined) {
    start -= words[0].exec(clause)?.[0].length ?? 0
    if (after === '') comparator = words[1]
  }
  const left = text.slice(Math.max(0, start - 14), quantity.start)
  if (RATIO.has(quantity.unit)) {
    const growth = GROWTH.exec(left)
    const fall = FALL.exec(left)
    if (growth !== null) comparator = '+'
    else if (fall !== null) comparator = '-'
    if (growth !== null || fall !== null) start = Math.min(start, quantity.start - (growth ?? fall)![0].length)
  }
  start -= REACHING.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
  return { ...quantity, start, end, comparator }
}

function readNumber(digits: string): number | undefined {
  if (/^\d/.test(digits)) return Number(digits.replaceAll(',', ''))
  const match = /^([一二两三四五六七八九])?(?:(百)([一二三四五六七八九])?)?(?:(十)([一二三四五六七八九])?)?$/.exec(
    digits,
  )
  if (match === null) return undefined
  const [, lead, hundred, tens, ten, ones] = match
  const of = (character: string | undefined) =>
    character === undefined ? 0 : character === '两' ? 2 : '零一二三四五六七八九'.indexOf(character)
  if (hundred !== undefined) return of(lead) * 100 + (of(tens) || 0) * 10 + of(ones)
  if (ten !== undefined) return (lead === undefined ? 1 : of(lead)) * 10 + of(ones)
  return lead === undefined ? undefined : of(lead)
}

/** 0.1 + 0.2 and the like: twelve digits are more than a plan writes. */
const tidy = (value: number): number => Number(value.toPrecision(12))
