import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Region } from '../lexicon/regions.ts'
import type { Naming, Subject } from './subject.ts'

/** 长春 → 长春市, 新民 in a plan of 阜蒙 → 新民镇, 京 → 北京市, 长三角 → 长三角, 中华人民共和国 → 中国. */
export function asDivision({ mention, surface, context, lexicon }: Subject): Naming | undefined {
  if (mention.type !== 'Region') return undefined
  const region = lexicon.regions.resolve(surface, context)
  const other = lexicon.names.named(surface).find(({ type }) => type === 'Region')
  if (region && !(other && region.level === 'township')) {
    const near = context.issuer && lexicon.regions.chain(region).includes(context.issuer)
    return { name: region.name, link: near ? 'region-in-issuer' : 'division', region }
  }
  return other && { name: other.canonical, link: 'gazetteer-alias' }
}

/** 中车 → 中国中车集团, where the text says so. */
export function asIntroduced({ surface, introduced }: Subject): Naming | undefined {
  const name = introduced.get(surface)
  return name ? { name, link: 'introduced-short-form' } : undefined
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
export function asInstitutionOfIssuer({ mention, surface, context, lexicon }: Subject): Naming | undefined {
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
export function asFullFormInDocument({ surface, peers }: Subject): Naming | undefined {
  if (!BARE.test(surface)) return undefined
  const full = new Set(peers.filter((peer) => peer.length > surface.length && peer.endsWith(surface)))
  const [name] = full
  return name && full.size === 1 ? { name, link: 'full-form-in-document' } : undefined
}
