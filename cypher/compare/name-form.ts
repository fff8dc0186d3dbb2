import { fold } from '../fold.ts'

/** A name reduced to what tells one work from another. */
export interface NameForm {
  /** Without quotation marks, the issuer's name in front and words of form (工程, 项目): 西三环南延工程 is 西三环南延. */
  core: string
  /** The core without the words of work at its end: 中医院迁建 is 中医院. */
  bare: string
  /** 一期, 二期 …; phases of a work are different works. */
  phase: string
  /** Of a name that holds several works (中医院迁建、县医院医技综合楼项目) the core of each. */
  parts: string[]
  /** Its directions and numbers: 东环路 is not 西环路, 第一中学 not 第二中学. */
  telling: string
  /** False for what names nothing by itself: 二期项目, 6个前期项目. */
  isTelling: boolean
}

const MARKS = /[“”"‘’'《》〈〉「」『』·•()]/g
const NOTE = /[[〔]\d+[\]〕]/g
const PHASE = /第?([一二三四五六七八九十]{1,2}|\d{1,2})期/
/** 博视长远终端研发等11个新建项目: the rest of the list is counted, not named. */
const AND_OTHERS =
  /等(?:\d+[个项条处座家]|[一二三四五六七八九十]+[大个项条处座家]|重点)?(?:新建|续建|重点|重大|配套)*(?=工程|项目|$)/
/** 17所学校校舍提升工程: how many changes from plan to plan. */
const COUNT = /^(?:\d+|[一二两三四五六七八九十]+)(?:余|多)?[个项条处座家所户](?=.{4})/
const GENERIC =
  /^(?:[一二三四五六七八九十\d]+期|前期|新建|续建|重点|重大|配套|其他|有关|相关|高科技|高新技术|基础设施)*(?:项目|工程|道路|街道|设施)?(?:建设)?$/
const FORM = /(?:(?:重点|重大|示范|试点)?(?:工程|项目)|建设|任务|等)$/
const NEW = /^(.{2,})新建(.{2,})$/
const WORK =
  /(?:综合|全面|统一|异地|整体|生态|环境|主体)?(?:改扩建|新改建|新建|扩建|改建|迁建|续建|重建|搬迁|迁址|改造|提升|升级|整治|治理|拓宽|维修|修缮|保护|修复|大修|中修|扩容|加固|清淤|绿化|美化|亮化|开发|打造)$/

/** Fewer characters than this tell nothing by themselves (医院, 新城). */
const SHORTEST = 3
const SHORTEST_PART = 4

/** The form of a name among the plans of issuers with these names (清苑区, 清苑县, 清苑). */
export function formOf(name: string, issuers: readonly string[]): NameForm {
  const whole = normalise(fold(name)).replace(COUNT, '')
  const phase = PHASE.exec(whole)?.[0].replace('第', '') ?? ''
  const core = coreOf(whole.replace(PHASE, ''), issuers)
  return {
    core: core === '' ? whole : core,
    bare: bareOf(core === '' ? whole : core),
    phase: core === '' ? '' : phase,
    parts: partsOf(whole, issuers),
    telling: tellingCharacters(core),
    isTelling: !GENERIC.test(whole),
  }
}

/**
 * One writing for what folded texts write in several ways: quotation marks, brackets and numbers of notes fall away
 * (中易水（开发区段）综合治理, “五纵四横”道路[12]改造), 国道112线 is 112国道, 中医医院 中医院.
 */
export function normalise(folded: string): string {
  return folded
    .replace(NOTE, '')
    .replace(MARKS, '')
    .replace(/([国省县])道(\d{3})线?/g, '$2$1道')
    .replaceAll('中医医院', '中医院')
}

function coreOf(words: string, issuers: readonly string[]): string {
  let core = words.replace(AND_OTHERS, '')
  core = strip(core, FORM)
  core = core.replace(NEW, '$1$2')
  for (const issuer of issuers) {
    const rest = core.startsWith(issuer) ? core.slice(issuer.length) : ''
    // 易县城 is what a county's plan calls its town
    if (rest.length > SHORTEST + 1 && /^城(?!市)/.test(rest)) return rest.replace(/^城区?/, '')
    if (rest.length >= SHORTEST) return rest
  }
  return core
}

function bareOf(core: string): string {
  const bare = strip(core, WORK)
  return bare.length >= SHORTEST ? bare : core
}

function partsOf(words: string, issuers: readonly string[]): string[] {
  const parts = words.split(/[、,，]|(?<=.{4})[和及与](?=.{4})/)
  if (parts.length < 2) return []
  return parts.map((part) => coreOf(part.replace(PHASE, ''), issuers)).filter((part) => part.length >= SHORTEST_PART)
}

function strip(words: string, ending: RegExp): string {
  let kept = words
  for (let before = ''; before !== kept;) {
    before = kept
    const shorter = kept.replace(ending, '')
    if (shorter.length >= 2) kept = shorter
  }
  return kept
}

/**
 * Whether two forms are so alike that they may mean one work: one ends with the other (开发区科技孵化产业园 and
 * 科技孵化产业园), has a word more (红薯博物馆 and 红薯文化博物馆), or is long and nearly all its characters are the same.
 * Never where numbers, directions or phases differ.
 */
export function areSimilar(one: NameForm, other: NameForm): boolean {
  if (one.phase !== other.phase || one.telling !== other.telling) return false
  const [short, long] = one.core.length <= other.core.length ? [one.core, other.core] : [other.core, one.core]
  if (short.length < 5 || short === long) return false
  if (long.endsWith(short)) return true
  // 红薯博物馆 and 红薯文化博物馆, but not 112国道 and 112国道穿城段
  const hasWordMore = long.endsWith(short.slice(-2)) && isSubsequence(short, long)
  return hasWordMore || (short.length >= 8 && long.length < 1.5 * short.length && shareOf(short, long) >= ALIKE)
}

const ALIKE = 0.8

function tellingCharacters(core: string): string {
  return [...core.replace(/[^东西南北中左右上下一二三四五六七八九十\d]/g, '')].sort().join('')
}

/** What a line is called after the places that it joins. */
const LINE = /^(.{2,})(高速铁路|高铁|城际铁路|城际|铁路|高速公路|高速|公路)$/
const BETWEEN = /[经至到和与、—–-]+/

/** Whether it names a railway or a motorway. */
export function isLine({ core }: NameForm): boolean {
  return LINE.test(core)
}

/**
 * Whether one is the other's short form as lines are abbreviated: 长辽通高铁 is 长春经辽源梅河口至通化高铁. Same word for the
 * line; of the characters before it the first is that of the first place, the last that of the last place, and those
 * between stand in this order.
 */
export function isShortLine(one: NameForm, other: NameForm): boolean {
  const [, short = '', line] = LINE.exec(one.core) ?? []
  const [, long = '', sameLine] = LINE.exec(other.core) ?? []
  if (line === undefined || line !== sameLine || short.length > 4 || long.length < short.length + 2) return false
  const places = long.split(BETWEEN)
  if (places.length < 2 || places[0]?.charAt(0) !== short.charAt(0)) return false
  const tail = places.at(-1) ?? ''
  const middle = long.slice(0, long.length - tail.length)
  return tail.startsWith(short.slice(-1)) && isSubsequence(short.slice(0, -1), middle)
}

function isSubsequence(short: string, long: string): boolean {
  let at = -1
  return [...short].every((character) => (at = long.indexOf(character, at + 1)) >= 0)
}

/** Shared characters of all (Dice). */
function shareOf(one: string, other: string): number {
  const left = [...other]
  const shared = [...one].filter((character) => {
    const at = left.indexOf(character)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return (2 * shared) / (one.length + other.length)
}
