import { z } from 'zod'
import type { FragmentReason, YearPlan } from '#schema/compare.ts'
import type { Connection } from '../connection.ts'
import { ask, loadStatement } from '../statement.ts'

const listPlans = loadStatement('read/list-plans-of-issuers')

const planSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string().optional(),
  year: z.int().optional(),
  chars: z.int(),
  excerpt: z.boolean(),
  issuer: z.string(),
  issuerName: z.string(),
  hasReview: z.boolean(),
  hasTasks: z.boolean(),
})
export interface IssuedPlan extends z.infer<typeof planSchema> {
  fragment?: FragmentReason
}

/** A report looks back and ahead; of other kinds no part is expected. */
const TWO_PARTS = '政府工作报告'
/** How many plans of one issuer and kind tell what length is usual. */
const ENOUGH_PLANS = 3
const SHORT = 0.5

/** The plans of these issuers (of all when undefined), by year; each marked where only a part of it is here. */
export async function listIssuedPlans(connection: Connection, issuers?: readonly string[]): Promise<IssuedPlan[]> {
  const plans = await ask(connection, listPlans, { issuers }, planSchema)
  return plans.map((plan) => {
    const fragment = fragmentOf(
      plan,
      plans.filter(({ issuerName, kind }) => issuerName === plan.issuerName && kind === plan.kind),
    )
    return fragment === undefined ? plan : { ...plan, fragment }
  })
}

type Measured = Pick<IssuedPlan, 'kind' | 'chars' | 'excerpt' | 'hasReview' | 'hasTasks'>

/**
 * Why what is here of a plan counts as a part of it: it is marked as an excerpt; it is a report whose headings announce a
 * review and no tasks; or it is less than half as long as the median of its issuer's plans of the kind (`like`, itself
 * among them), where there are three. Undefined where nothing speaks against its being whole.
 */
export function fragmentOf(plan: Measured, like: readonly Measured[]): FragmentReason | undefined {
  if (plan.excerpt) return 'marked'
  if (plan.kind === TWO_PARTS && plan.hasReview && !plan.hasTasks) return 'review-only'
  const whole = like.filter(({ excerpt }) => !excerpt).map(({ chars }) => chars)
  if (whole.length >= ENOUGH_PLANS && plan.chars < SHORT * medianOf(whole)) return 'short'
  return undefined
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The kind with most years, and the years of each kind: the kind with most of them first. */
export function yearsByKind(plans: readonly IssuedPlan[]): { kind?: string; years: number[] }[] {
  const kinds = [...new Set(plans.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const years = plans.flatMap((plan) => (plan.kind === kind && plan.year !== undefined ? [plan.year] : []))
      return { ...(kind === undefined ? {} : { kind }), years: [...new Set(years)].sort((one, other) => one - other) }
    })
    .filter(({ years }) => years.length > 0)
    .sort(
      (one, other) => other.years.length - one.years.length || (one.kind ?? '').localeCompare(other.kind ?? '', 'zh'),
    )
}

/** The plans of each year as one column; a year is a fragment when nothing whole is here of it. */
export function groupByYear(plans: readonly IssuedPlan[]): (YearPlan & { ids: string[] })[] {
  const years = [...new Set(plans.map(({ year }) => year))].filter((year) => year !== undefined)
  return years
    .sort((one, other) => one - other)
    .map((year) => {
      const own = plans.filter((plan) => plan.year === year)
      const fragment = own.every((plan) => plan.fragment !== undefined) ? own[0]?.fragment : undefined
      return {
        year,
        documents: own.map(({ id, title }) => ({ id, title })),
        ids: own.map(({ id }) => id),
        ...(fragment === undefined ? {} : { fragment }),
      }
    })
}

/** Years between two of which there is none in the list. */
export function missingBetween(from: number, to: number, years: readonly number[]): number[] {
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at).filter(
    (year) => !years.includes(year),
  )
}
