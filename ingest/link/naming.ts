import type { EntityType } from '#schema/entity.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Region, RegionContext } from '../lexicon/regions.ts'
import type { Recognised } from '../model.ts'

/** A name in the document, with what its meaning may depend on. */
export interface Case {
  mention: Recognised
  surface: string
  /** The text from the name's end to the next full stop, comma or line end. */
  after: string
  context: RegionContext
  lexicon: Lexicon
  /** The surfaces of the same type in the document. */
  peers: readonly string[]
  /** Short forms that the text itself explains: 中车 for 中国中车集团（以下简称“中车”）. */
  introduced: ReadonlyMap<string, string>
}

/** What a name means: the canonical name, the division where it is one, and the policy that says so. */
export interface Naming {
  name: string
  link: string
  region?: Region
}

type Policy = (subject: Case) => Naming | undefined

/** In this order; the first that knows an answer gives it. */
const POLICIES: readonly Policy[] = [
  asDivision,
  asKnownByProposer,
  asIntroduced,
  asSharedHead,
  asInstitutionOfIssuer,
  asFullFormInDocument,
  asGazetteerAlias,
  asCompletedForm,
  asHeadOfWork,
]

/** The canonical name of a mention; the surface without quotation marks around it where no policy knows more. */
export function nameOf(subject: Case): Naming {
  for (const policy of POLICIES) {
    const naming = policy(subject)
    if (naming) return naming
  }
  return { name: unquoted(subject.surface), link: 'as-written' }
}

const unquoted = (surface: string): string => /^[“"]([^“”"]+)[”"]$/.exec(surface)?.[1] ?? surface

/** 长春 → 长春市, 新民 in a plan of 阜蒙 → 新民镇, 京 → 北京市, 长三角 → 长三角, 中华人民共和国 → 中国. */
function asDivision({ mention, surface, context, lexicon }: Case): Naming | undefined {
  if (mention.type !== 'Region') return undefined
  const region = lexicon.regions.resolve(surface, context)
  const other = lexicon.names.named(surface).find(({ type }) => type === 'Region')
  if (region && !(other && region.level === 'township')) {
    const near = context.issuer && lexicon.regions.chain(region).includes(context.issuer)
    return { name: region.name, link: near ? 'region-in-issuer' : 'division', region }
  }
  return other && { name: other.canonical, link: 'gazetteer-alias' }
}

function asKnownByProposer({ mention }: Case): Naming | undefined {
  return mention.canonical ? { name: mention.canonical, link: 'proposer' } : undefined
}

function asIntroduced({ surface, introduced }: Case): Naming | undefined {
  const name = introduced.get(surface)
  return name ? { name, link: 'introduced-short-form' } : undefined
}

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

/** A、B等煤矿 → A煤矿; 蓝天、碧水保卫战 → 蓝天保卫战: the head that closes the list, where the name itself has none. */
function asSharedHead({ mention, surface, after, lexicon }: Case): Naming | undefined {
  const heads = lexicon.forms.heads.get(mention.type)
  if (!heads || !TAKES_HEAD.has(mention.type) || !/^(?:[、”“]|和|及|与|以及|等)/.test(after)) return undefined
  if (heads.some((head) => surface.endsWith(head))) return undefined
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

const LEVEL_WORDS = [
  ['自治区', 'province'],
  ['省', 'province'],
  ['市', 'city'],
  ['州', 'city'],
  ['县', 'county'],
  ['区', 'county'],
  ['旗', 'county'],
] as const

/** 市中心医院 → 辽源市中心医院, 省氢能产业研究院 → 吉林省氢能产业研究院; 五中 → 辽源市第五中学, 开发区 → 易县经济开发区. */
function asInstitutionOfIssuer({ mention, surface, context, lexicon }: Case): Naming | undefined {
  const { issuer } = context
  if (!issuer || ['Sector', 'Technology', 'Person', 'Region'].includes(mention.type)) return undefined
  for (const [word, level] of LEVEL_WORDS) {
    if (!surface.startsWith(word) || surface.length < word.length + 2 || /^[域级区]/.test(surface.slice(word.length)))
      continue
    const owner = ownerAt(issuer, level, lexicon)
    if (owner) return { name: owner.name + inFull(surface.slice(word.length)), link: 'issuer-context' }
  }
  const fixed = lexicon.forms.issuerFixed.get(`${mention.type} ${surface}`)
  if (fixed)
    return {
      name: (mention.type === 'Park' ? (issuer.short ?? issuer.name) : issuer.name) + fixed,
      link: 'issuer-context',
    }
  if (mention.type === 'School' && /^第?[一二三四五六七八九十\d]+(?:中学?|小学?|高中|实验小学|幼儿园)$/.test(surface))
    return { name: issuer.name + inFull(surface), link: 'issuer-context' }
  return undefined
}

/** 市 in a plan of 长春 is the city; 市 in a plan of 安国市, a city at county level, is that one. */
function ownerAt(issuer: Region, level: string, { regions }: Lexicon): Region | undefined {
  const line = regions.chain(issuer)
  if (level === 'city' && issuer.level === 'county' && issuer.name.endsWith('市')) return issuer
  return (
    line.find((region) => region.level === level) ??
    (level === 'city' && line[0]?.level === 'province' ? line[0] : undefined)
  )
}

/** 五中 → 第五中学, 二小 → 第二小学; the rest as it stands. */
function inFull(name: string): string {
  const short = /^第?([一二三四五六七八九十]+)(中|小)$/.exec(name)
  return short ? `第${short[1]}${short[2] === '中' ? '中学' : '小学'}` : name
}

const BARE = /^(?:开发区|高新区|新区|景区|园区|古城|新城|经开区|经济开发区|示范区|产业园|湿地公园)$/

/** 开发区 where the plan names one 易县经济开发区; nothing where it names two. */
function asFullFormInDocument({ surface, peers }: Case): Naming | undefined {
  if (!BARE.test(surface)) return undefined
  const full = new Set(peers.filter((peer) => peer.length > surface.length && peer.endsWith(surface)))
  const [name] = full
  return name && full.size === 1 ? { name, link: 'full-form-in-document' } : undefined
}

const HAS_HEAD =
  /(?:路|街|道|线|高速|公路|铁路|高铁|城际|区|园|城|河|湖|库|江|山|站|桥|馆|场|厂|港|中心|基地|工程|项目|公园|广场|海|寺|塔|渠|谷|集团|公司|银行)$/
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

const POLICY_HEAD = /(?:改革|行动|工程|战略|计划|政策|制度|试点|规划|体系|建设|景区|新型城镇化)$/

/** 一汽 → 中国第一汽车集团, 吉大 → 吉林大学, 乡村振兴 → 乡村振兴战略. */
function asGazetteerAlias({ mention, surface, context, lexicon }: Case): Naming | undefined {
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
function asCompletedForm({ mention, surface, lexicon }: Case): Naming | undefined {
  if (!KEEPS_FORM.has(mention.type) || HAS_HEAD.test(surface)) return undefined
  const [entry] = lexicon.names.named(surface).filter(({ type }) => type === mention.type)
  if (!entry || entry.canonical === surface) return undefined
  const forms = lexicon.names.formsOf(entry).filter((form) => form.startsWith(surface) && HAS_HEAD.test(form))
  const shortest = forms.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]
  return { name: shortest ?? entry.canonical, link: 'completed-form' }
}

const WORK =
  /(?:迁建|扩建|新建|改造|改建|建设|治理|修复|提升|延伸?|搬迁|扩能|清淤|扩容|二期|三期|一期|改扩建|整治|拓宽|连通|亮化|绿化|养护|加固|置换|造林)$/

/** 县医院迁建 → …工程: a work named by what is done takes 工程; where 项目 follows in the text, 项目. */
function asHeadOfWork({ mention, surface, after }: Case): Naming | undefined {
  if (mention.type !== 'Project' || !WORK.test(surface)) return undefined
  return { name: surface + (/^[^，。]{0,30}项目/.test(after) ? '项目' : '工程'), link: 'head-of-work' }
}
