import type { Region, RegionTree } from '../lexicon/regions.ts'
import type { Facts } from '../manifest.ts'

/** What a person says of a plan contradicts itself or is not enough; the message says how to put it. */
export class FactsError extends Error {
  override name = 'FactsError'
}

/**
 * The issuer that a manifest or a person names: 辽源市, with the divisions above it where several carry the name
 * (长春市朝阳区), or by its code. A name that no gazetteer has (中国, a new zone) stays as it is. Undefined where neither is
 * given. Throws FactsError where several divisions carry the name, or the code is another division's.
 */
export function statedIssuer(
  { issuer, code }: Pick<Facts, 'issuer' | 'code'>,
  regions: RegionTree,
  year: number | undefined,
): Pick<Region, 'name' | 'code'> | undefined {
  const coded = code === undefined ? undefined : regions.byCode(code)
  if (!issuer) return coded
  const named = regionOf(issuer, regions, year)
  // 清苑县 with the code of 清苑区, which took its place: the division of the year counts.
  if (coded && named && (named === coded || named.successor === coded)) return named
  if (coded && regions.named(issuer).includes(coded)) return coded
  if (coded && named) throw new FactsError(`the code ${code} is ${coded.name}, not ${issuer}`)
  if (named) return named
  const bearers = regions.named(issuer).filter((region) => region.level !== 'township')
  if (bearers.length > 1 && !coded) {
    const shown = bearers.slice(0, 3).map((region) => `${region.parent?.name ?? ''}${region.name}`)
    throw new FactsError(`several divisions are called ${issuer}: write ${shown.join(' or ')}, or give the code`)
  }
  return code === undefined ? { name: issuer } : { name: issuer, code }
}

/** 辽源市, 长春市朝阳区, 吉林省长春市朝阳区: the last division, in those before it. */
function regionOf(name: string, regions: RegionTree, year: number | undefined): Region | undefined {
  const context = year === undefined ? {} : { year }
  const whole = regions.resolve(name, context)
  if (whole) return whole
  for (let cut = 2; cut <= name.length - 2; cut++) {
    const above = regionOf(name.slice(0, cut), regions, year)
    const within = above && regions.resolve(name.slice(cut), { ...context, issuer: above })
    if (within && regions.isWithin(within, above)) return within
  }
  return undefined
}
