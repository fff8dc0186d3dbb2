import type { Guess, Heads } from './guess.ts'

const PLAUSIBLE = { from: 1990, to: 2060 }

/**
 * The year that a plan is for, and that its report was given in. Tried in this order, surest first: the day of the
 * session (2021年2月5日在…会议上), a title (2021年…政府工作报告), headings (2021年工作安排; a review of 2020年 is one year
 * less), the file's name, the years and occasions in the text.
 */
export function guessYear({ head, around, text }: Heads): Guess<number> | undefined {
  const lines = head.map((line) => line.replace(/\s/g, ''))
  const guesses = [
    ...lines.map((line) => sure(/(\d{4})年\d{1,2}月\d{1,2}日在?.*(会议|大会)/.exec(line)?.[1], 0.98)),
    ...lines.map((line) =>
      sure(/(?:^|[^\d])((?:19|20)\d\d)年[^，。]{0,20}(?:工作报告|工作要点|实施方案|计划)/.exec(line)?.[1], 0.97),
    ),
    fromPeriod(lines),
    ...lines.map((line) => sure(/^[（(]?((?:19|20)\d\d)年\d{1,2}月\d{1,2}日[）)]?$/.exec(line)?.[1], 0.93)),
    fromHeadings(text),
    fromTurn(text),
    fromName(around),
    fromText(text),
  ]
  return guesses.find((guess) => guess !== undefined)
}

function sure(year: string | number | undefined, confidence: number): Guess<number> | undefined {
  const value = Number(year)
  return value >= PLAUSIBLE.from && value <= PLAUSIBLE.to ? { value, confidence } : undefined
}

/** 第十四个五年规划 and “十四五”规划 begin in 2021: the fifth was for 1976 to 1980. */
export function periodOf(title: string): { from: number; to: number } | undefined {
  const count = /第([一二三四五六七八九十]+)个五年(?:规划|计划)|“?([一二三四五六七八九十]+)五”?[^，。]{0,12}规划/.exec(
    title,
  )
  const number = count && readNumber(count[1] ?? count[2] ?? '')
  if (!number) return undefined
  const from = 1976 + (number - 5) * 5
  return { from, to: from + 4 }
}

function fromPeriod(lines: readonly string[]): Guess<number> | undefined {
  for (const line of lines) {
    const period = line.length <= 60 ? periodOf(line) : undefined
    if (period) return sure(period.from, 0.8)
  }
  return undefined
}

/** “十五五”开局之年 is the first year of a period, its 收官之年 the last; said of the year that the plan is for. */
function fromTurn(text: string): Guess<number> | undefined {
  const turn = /今年是[^。]{0,20}“?(十[一二三四五六七八九]?)五”?[^。，]{0,12}(开局|首|第一|起步|收官|最后)/.exec(text)
  const period = turn ? periodOf(`“${turn[1]}五”规划`) : undefined
  if (period) return sure(/收官|最后/.test(turn?.[2] ?? '') ? period.to : period.from, 0.85)
  const start = /(?:实现|确保)“?(十[一二三四五六七八九])五”?(?:规划)?(?:良好|精彩)?(?:开局|开好局)/.exec(text)
  return start ? sure(periodOf(`“${start[1]}五”规划`)?.from, 0.7) : undefined
}

/** 十四 → 14; only up to 99, as 第十四个 needs it. */
function readNumber(digits: string): number {
  const value = (digit: string | undefined) => '〇一二三四五六七八九'.indexOf(digit || '一')
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['〇', digits]
  return value(tens) * 10 + (ones ? value(ones) : 0)
}

/** Headings and run-in heads that name a year: 三、2021年工作安排, 一、2020年工作回顾. */
function fromHeadings(text: string): Guess<number> | undefined {
  const votes = new Map<number, number>()
  const vote = (year: number, weight: number) => votes.set(year, (votes.get(year) ?? 0) + weight)
  for (const line of text.split('\n')) {
    const heading = line.trim()
    if (heading.length > 50 || /[。；]./.test(heading)) continue
    for (const [, digits] of heading.matchAll(/((?:19|20)\d\d)\s*年/g)) {
      const year = Number(digits)
      if (/回顾|总结|完成情况|以来|去年/.test(heading)) vote(year + 1, 2)
      else if (/工作|任务|安排|要求|目标|重点/.test(heading)) vote(year, 3)
    }
  }
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  if (!best) return undefined
  return sure(best[0], second && second[1] === best[1] ? 0.7 : 0.9)
}

/** liaoyuan-2022.txt, 高阳县_2015.txt; a day in it (20230112) is not the plan's year for sure. */
function fromName(around: readonly string[]): Guess<number> | undefined {
  return sure(/(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(around[0] ?? '')?.[1], 0.8)
}

/** Congresses of the party that a plan looks forward to (迎接…召开) in the year that they are held. */
const CONGRESSES: Readonly<Record<string, number>> = { 十七: 2007, 十八: 2012, 十九: 2017, 二十: 2022, 二十一: 2027 }
/** 中华人民共和国成立70周年 is 2019, 建党100周年 2021. */
const ANNIVERSARIES: readonly [RegExp, number][] = [
  [/(?:新中国|共和国|建国)成?立?(\d{2,3})周年/, 1949],
  [/(?:建党|共产党成立)(\d{2,3})周年/, 1921],
]

/** The occasions that a text looks forward to, and the years in its sentences of review and intent. */
function fromText(text: string): Guess<number> | undefined {
  const congress = /(?:迎接|喜迎)党的([一二十七八九]+)大/.exec(text)?.[1]
  if (congress) return sure(CONGRESSES[congress], 0.85)
  for (const [pattern, since] of ANNIVERSARIES) {
    const count = pattern.exec(text)?.[1]
    if (count) return sure(since + Number(count), 0.7)
  }
  const votes = new Map<number, number>()
  for (const [, digits, follows] of text.matchAll(/((?:19|20)\d\d)\s?年(?!前|底前|以来|的)(.{0,14})/g)) {
    const year = Number(digits)
    const past = /完成|实现了|同比|增长|预计|我们(?:坚持|始终|全面)|，在|是极|是很|是.{0,10}不平凡/.test(follows ?? '')
    if (/我们将|要(?:重点)?(?:抓|做)|全?[市县区省](?:经济|地区)[^，]*目标/.test(follows ?? ''))
      votes.set(year, (votes.get(year) ?? 0) + 3)
    else if (past) votes.set(year + 1, (votes.get(year + 1) ?? 0) + 1)
  }
  const total = [...votes.values()].reduce((sum, count) => sum + count, 0)
  // Of a review of five years the last is the one before the plan's.
  const most = Math.max(...votes.values())
  const best = [...votes].sort((a, b) => b[0] - a[0]).find(([, count]) => count >= most / 3)
  if (!best || total < 2) return undefined
  return sure(best[0], Math.min(0.75, (best[1] / total) * 0.8))
}
