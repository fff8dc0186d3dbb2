import type { PlanDocument } from '#schema/document.ts'
import type { Lexicon } from './lexicon.ts'
import type { RegionContext } from './regions.ts'

/** Whose plan it is and from which year, as far as the document tells: what its short names are read by. */
export function contextOf(document: PlanDocument, { regions }: Lexicon): RegionContext {
  const { issuerCode, issuer, year } = document
  const context = year === undefined ? {} : { year }
  const region =
    (issuerCode ? regions.byCode(issuerCode) : undefined) ?? (issuer ? regions.resolve(issuer, context) : undefined)
  return region ? { ...context, issuer: region } : context
}
