import type { PlanDocument } from '#schema/document.ts'
import type { Lexicon } from './lexicon.ts'
import type { RegionContext } from './regions.ts'

/**
 * Whose plan it is and from which year, as far as the document tells: what its short names are read by. An issuer that
 * is no division (中国, a new zone) is a region of its name that lies in nothing.
 */
export function contextOf(document: PlanDocument, { regions }: Pick<Lexicon, 'regions'>): RegionContext {
  const { issuerCode, issuer, year } = document
  const context = year === undefined ? {} : { year }
  const region =
    (issuerCode ? regions.byCode(issuerCode) : undefined) ??
    (issuer ? (regions.resolve(issuer, context) ?? { name: issuer, level: 'province', renamed: false }) : undefined)
  return region ? { ...context, issuer: region } : context
}
