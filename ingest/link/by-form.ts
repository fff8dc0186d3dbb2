import type { EntityType } from '#schema/entity.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { RegionContext } from '../lexicon/regions.ts'
import { type Naming, type Subject, unquoted } from './subject.ts'

/** Policies and projects known by a name of their own share no head with their neighbours: “一带一路”、A行动. */
const PROPER = /^[“"《]|^(?:乡村|脱贫|共同|新型)/
const TAKES_HEAD: ReadonlySet<EntityType> = new Set([
  'Project',
  'Policy',
  'Road',
  'Railway',
  'Facility',
  'Park',
  'Institute',
  'Hospital',
  'School',
  'Area',
  'Waterbody',
  'Bridge',
])

const HAS_HEAD =
  /(?:路|街|道|线|段|高速|公路|铁路|高铁|城际|区|园|城|河|湖|库|江|山|站|桥|馆|场|厂|港|中心|基地|工程|项目|公园|广场|海|寺|塔|渠|谷|集团|公司|银行)$/
/** Types whose gazetteers know forms that differ in length only: a form with a head stays as it is written. */
const KEEPS_FORM: ReadonlySet<EntityType> = new Set([
  'Road',
  'Railway',
  'Park',
  'Area',
  'Bridge',
  'Facility',
  'Project',
  'Waterbody',
])

/** A、B等煤矿 → A煤矿; 蓝天、碧水保卫战 → 蓝天保卫战: the head that closes the list, where the name itself has none. */
export function asSharedHead({ mention, surface, after, lexicon }: Subject): Naming | undefined {
  const heads = lexicon.forms.heads.get(mention.type)
  if (!heads || !TAKES_HEAD.has(mention.type) || !/^(?:[、”“]|和|及|与|以及|等)/.test(after)) return undefined
  if (heads.some((head) => surface.endsWith(head))) return undefined
  // 松花江、嫩江等河, 国道303、国道304等线: what has a head or a number of its own takes no other
  const isComplete = HAS_HEAD.test(surface) || /\d$|区域$/.test(surface)
  if (isComplete && KEEPS_FORM.has(mention.type) && mention.type !== 'Project') return undefined
  if (mention.type === 'Policy' && (PROPER.test(surface) || isKnown(surface, mention.type, lexicon))) return undefined
  const closing = heads
    .map((head) => ({ head, at: new RegExp(`等[^、和，]{0,10}?${head}`).exec(after)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.head.length - a.head.length)[0]
  const last = heads.find((head) =>
    new RegExp(
      `^(?:[、和及与][^等]*)[、和及与][^、和及与等]{1,16}${head}(?![\\u4e00-\\u9fff]*等)|^[、和及与][^、和及与等]{1,16}${head}(?:[，。；]|$)`,
    ).test(after),
  )
  const head = closing?.head ?? last
  return head ? { name: `${unquoted(surface)}${head}`, link: 'shared-head' } : undefined
}

function isKnown(surface: string, type: EntityType, { names }: Lexicon): boolean {
  return names.named(surface).some((entry) => entry.type === type)
}

const POLICY_HEAD = /(?:改革|行动|工程|战略|计划|政策|制度|试点|规划|体系|建设|景区|新型城镇化)$/

/** 一汽 → 中国第一汽车集团, 吉大 → 吉林大学, 乡村振兴 → 乡村振兴战略. */
export function asGazetteerAlias({ mention, surface, context, lexicon }: Subject): Naming | undefined {
  const { type } = mention
  if (KEEPS_FORM.has(type)) return undefined
  const entries = lexicon.names.named(surface).filter((entry) => entry.type === type)
  const bare =
    entries.length > 0 ? entries : lexicon.names.named(unquoted(surface)).filter((entry) => entry.type === type)
  const [entry] = bare
  if (!entry) return undefined
  // names that say it all already: 鑫达钢铁, not 吉林鑫达钢铁; “放管服”改革, not 放管服
  if (type === 'Company' && surface.length > 2 && entry.canonical.includes(surface)) return undefined
  if (type === 'Policy' && POLICY_HEAD.test(surface)) return undefined
  // a firm of another province under a common word: 长青, 光明
  if (entry.ambiguous && type === 'Company' && !isInProvinceOf(entry.region, context, lexicon)) return undefined
  return { name: unquoted(entry.canonical), link: 'gazetteer-alias' }
}

function isInProvinceOf(place: string, { issuer }: RegionContext, { regions }: Lexicon): boolean {
  const region = place ? regions.resolve(place, {}) : undefined
  if (!region || !issuer) return false
  return regions.chain(region).at(-1) === regions.chain(issuer).at(-1)
}

/** 京昆 → 京昆高速, 雄安 → 雄安新区, 易水湖 stays: the shortest form with a head that the gazetteer has of the same thing. */
export function asCompletedForm({ mention, surface, lexicon }: Subject): Naming | undefined {
  if (!KEEPS_FORM.has(mention.type) || HAS_HEAD.test(surface)) return undefined
  const [entry] = lexicon.names.named(surface).filter(({ type }) => type === mention.type)
  if (!entry || entry.canonical === surface) return undefined
  const forms = lexicon.names.formsOf(entry).filter((form) => form.startsWith(surface) && HAS_HEAD.test(form))
  const shortest = forms.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]
  return { name: shortest ?? entry.canonical, link: 'completed-form' }
}

const WORK =
  /(?:迁建|扩建|新建|改造|改建|建设|治理|修复|提升|延伸?|搬迁|扩能|清淤|扩容|二期|三期|一期|改扩建|整治|拓宽|连通|亮化|绿化|养护|加固|置换|造林)$/

/** 延吉机场迁建 → 延吉机场迁建工程: a work named by what is done takes 工程; where 项目 follows in the text, 项目. */
export function withHeadOfWork({ mention, after }: Subject, name: string): string {
  if (mention.type !== 'Project' || !WORK.test(name)) return name
  return name + (/^[^，。]{0,30}项目/.test(after) ? '项目' : '工程')
}
