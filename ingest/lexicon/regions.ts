import { cell, readSeed } from './seed.ts'
import { shortFormOf } from './short-form.ts'

export const LEVELS = ['province', 'city', 'county', 'township'] as const
export type Level = (typeof LEVELS)[number]

/** A division: of today (with its code), or of the past (清苑县 until 2015). */
export interface Region {
  /** GB/T 2260, for townships the statistical division code; absent for a division that is no more. */
  code?: string
  name: string
  /** The name as plans shorten it, 辽源 for 辽源市; absent where nothing can be left out (易县). */
  short?: string
  level: Level
  parent?: Region
  /** The division of today that took its place, and the year. */
  successor?: Region
  until?: number
  /** Renamed or raised (清苑县 became 清苑区): before that year the present name did not exist. */
  renamed: boolean
}

/** Whose plan it is, and from which year: what a short name means depends on both. */
export interface RegionContext {
  issuer?: Region
  year?: number
}

export interface RegionTree {
  all: readonly Region[]
  byCode(code: string): Region | undefined
  /** Every division that carries the name in full, as a short form, an abbreviation or an old name; any order. */
  named(name: string): readonly Region[]
  /** Characters of the longest name that begins with these two; 0 where none does. */
  longestFrom(two: string): number
  /** From the region itself up to its province. */
  chain(region: Region): Region[]
  /** Whether `region` is `other` or lies in it. */
  isWithin(region: Region, other: Region): boolean
  /** The townships of a county, the counties of a city, …; today's divisions only. */
  childrenOf(region: Region): readonly Region[]
  /**
   * The division that a name means in a plan: 宽城 is 宽城区 in 长春 and 宽城满族自治县 in 承德.
   * Undefined where no division has the name, or several equally near ones do.
   */
  resolve(name: string, context: RegionContext): Region | undefined
}

const NAMES = 'gazetteer/region-names.csv'
const DIVISIONS = 'gazetteer/regions.csv'

function levelOf(code: string): Level {
  if (code.length > 6) return 'township'
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'city' : 'county'
}

/** Reads the divisions and their other names. Errors name the file and the row. */
export async function readRegions(): Promise<RegionTree> {
  const [divisions, names] = await Promise.all([readSeed(DIVISIONS), readSeed(NAMES)])
  const byCode = new Map<string, Region>()
  const byName = new Map<string, Region[]>()
  const children = new Map<Region, Region[]>()
  const put = <K>(map: Map<K, Region[]>, key: K, region: Region): void => {
    const list = map.get(key)
    if (!list) map.set(key, [region])
    else if (!list.includes(region)) list.push(region)
  }
  const all: Region[] = []
  const enter = (region: Region): void => {
    all.push(region)
    put(byName, region.name, region)
    if (region.short) put(byName, region.short, region)
  }
  for (const row of divisions) {
    const code = cell(row, 'code', DIVISIONS)
    const name = cell(row, 'name', DIVISIONS)
    const parent = row['parent'] ? byCode.get(row['parent']) : undefined
    if (row['parent'] && !parent)
      throw new Error(`seeds/${DIVISIONS}: ${name} stands before its parent ${row['parent']}`)
    const level = levelOf(code)
    const short = shortFormOf(name)
    const region: Region = { code, name, level, renamed: false, ...(parent && { parent }), ...(short && { short }) }
    byCode.set(code, region)
    if (parent) put(children, parent, region)
    enter(region)
  }
  for (const row of names) {
    const name = cell(row, 'name', NAMES)
    const present = byCode.get(cell(row, 'code', NAMES))
    if (!present) throw new Error(`seeds/${NAMES}: ${name} has a code that is in no row of ${DIVISIONS}`)
    if (row['kind'] !== 'old') put(byName, name, present)
    else {
      const short = shortFormOf(name)
      const { parent, level } = present
      const renamed = row['change'] === 'renamed'
      const old: Region = { name, level, successor: present, until: Number(row['until']), renamed }
      enter({ ...old, ...(parent && { parent }), ...(short && { short }) })
    }
  }
  const longest = new Map<string, number>()
  for (const name of byName.keys()) {
    const two = name.slice(0, 2)
    longest.set(two, Math.max(name.length, longest.get(two) ?? 0))
  }
  const chain = (region: Region): Region[] => (region.parent ? [region, ...chain(region.parent)] : [region])
  const isWithin = (region: Region, other: Region): boolean => chain(region).includes(other)
  const named = (name: string): readonly Region[] => byName.get(name) ?? []
  return {
    all,
    byCode: (code) => byCode.get(code),
    named,
    longestFrom: (two) => longest.get(two) ?? 0,
    chain,
    isWithin,
    childrenOf: (region) => children.get(region) ?? [],
    resolve: (name, context) => nearest(existing(named(name), context.year), name, context),
  }
}

/** Divisions that existed in the year: of 清苑县 (until 2015) and 清苑区 the first before 2015, the second from then on. */
function existing(regions: readonly Region[], year: number | undefined): Region[] {
  const old = regions.filter((region) => region.until !== undefined && year !== undefined && year < region.until)
  const replaced = new Set(old.filter((region) => region.renamed).map((region) => region.successor))
  const present = regions.filter((region) => region.until === undefined && !replaced.has(region))
  if (old.length + present.length > 0) return [...old, ...present]
  // 清苑县 in a plan of 2024 can only be remembered: the old division as it was called
  return [...regions]
}

/**
 * Of several divisions with the name, the one nearest to the issuer. Lower is nearer:
 * a province by its short name or the issuer's own line up (吉林, 长春), what lies in the issuer (新民镇 in 阜蒙),
 * then in its city, in its province, then the rest of the country, higher levels first (朝阳市 before 朝阳区).
 */
function nearest(regions: readonly Region[], name: string, { issuer }: RegionContext): Region | undefined {
  const line: Region[] = []
  for (let region: Region | undefined = issuer; region; region = region.parent) line.push(region)
  const distance = (region: Region): number => {
    const level = LEVELS.indexOf(region.level)
    const own = line.indexOf(region)
    if (own >= 0) return own / 10
    if (region.level === 'province') return name === region.name || name === region.short ? 0.5 : 2
    let above = region.parent
    while (above && !line.includes(above)) above = above.parent
    const shared = above ? line.indexOf(above) : -1
    // a township is known by its bare name to its own county and city only: 新民 elsewhere is 新民市
    if (region.level === 'township' && (shared < 0 || above?.level === 'province'))
      return name === region.name ? 40 : 60
    return shared < 0 ? 20 + level : 1 + shared * 5 + level
  }
  const ranked = regions.map((region) => ({ region, at: distance(region) })).sort((a, b) => a.at - b.at)
  const [first, second] = ranked
  if (!first || first.at >= 60) return undefined
  return second?.at === first.at && first.at >= 20 ? undefined : first.region
}
