import type { CoverageAnswer } from '#schema/compare.ts'
import type { Connection } from '../connection.ts'
import { groupBy } from './group-by.ts'
import { homesOf, listIssuersOfPlans } from './issuers.ts'
import { type IssuedPlan, listIssuedPlans, missingBetween } from './plans.ts'

/** Kinds that a government makes each year: only of these a year without one is missing. */
const YEARLY = ['政府工作报告', '工作报告', '工作要点']

/**
 * Which plans are here, by issuer, kind and year, and which years are missing between the first and the last of an issuer's
 * yearly kind. A place that was renamed (清苑县, 清苑区) has one row, under the name with most plans. Most plans first, then
 * by issuer. A year that is not known stands last in its row.
 */
export async function readCoverage(connection: Connection): Promise<CoverageAnswer> {
  const homes = homesOf(await listIssuersOfPlans(connection))
  const plans = (await listIssuedPlans(connection)).map((plan) => {
    const home = homes.get(plan.issuer)
    return home === undefined ? plan : { ...plan, issuer: home.id, issuerName: home.name }
  })
  const rows = [...groupBy(plans, ({ issuer, kind }) => `${issuer} ${kind ?? ''}`).values()]
  return {
    rows: rows
      .sort((one, other) => other.length - one.length || nameOf(one).localeCompare(nameOf(other), 'zh'))
      .flatMap(toRow),
  }
}

const nameOf = (plans: readonly IssuedPlan[]) => plans[0]?.issuerName ?? ''

function toRow(plans: readonly IssuedPlan[]): CoverageAnswer['rows'] {
  const [first] = plans
  if (first === undefined) return []
  const years = [...groupBy(plans, ({ year }) => year)].map(([year, own]) => ({
    ...(year === undefined ? {} : { year }),
    documents: own.length,
    fragments: own.filter(({ fragment }) => fragment !== undefined).length,
  }))
  const known = plans.flatMap(({ year }) => year ?? [])
  const isYearly = first.kind !== undefined && YEARLY.includes(first.kind)
  return [
    {
      issuer: { id: first.issuer, name: first.issuerName },
      ...(first.kind === undefined ? {} : { kind: first.kind }),
      years: years.sort((one, other) => (one.year ?? Infinity) - (other.year ?? Infinity)),
      missing: isYearly && known.length > 1 ? missingBetween(Math.min(...known), Math.max(...known), known) : [],
    },
  ]
}
