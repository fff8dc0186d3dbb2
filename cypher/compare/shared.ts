import { z } from 'zod'
import type { EntityBrief } from '#schema/api/common.ts'
import { COMPARE_LIMITS, type CompareIssuersAnswer, type CompareIssuersQuery } from '#schema/compare.ts'
import { entityTypeSchema, GROUP_OF } from '#schema/entity.ts'
import type { Connection } from '../connection.ts'
import { ask, loadStatement } from '../statement.ts'
import { findIssuer, type FoundIssuer, listIssuersOfPlans } from './issuers.ts'
import { listIssuedPlans } from './plans.ts'

const countThings = loadStatement('read/count-things-by-issuer')

const thingSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: entityTypeSchema,
  aliases: z.array(z.string()),
  code: z.string().optional(),
  documents: z.int(),
  mentions: z.int(),
  counts: z.array(z.object({ issuer: z.string(), count: z.int() })),
})

/**
 * What issuers share and what only one of them has: each thing that their plans name, with how often each names it (a place
 * that was renamed is one issuer; the issuers themselves are left out). Most issuers first, then most mentions. Roads,
 * projects and the like without a place in their name belong to one city or county, so two issuers never share them.
 * `unknown`: names of nobody who issued a plan.
 */
export async function compareIssuers(
  connection: Connection,
  query: CompareIssuersQuery,
): Promise<CompareIssuersAnswer | undefined> {
  const all = await listIssuersOfPlans(connection)
  const asked = [...new Set(query.issuers.split(/[\n,，]/).map((words) => words.trim()))].filter(
    (words) => words !== '',
  )
  const found = asked.map((words) => findIssuer(all, words))
  const unknown = asked.filter((_, at) => found[at] === undefined)
  const chosen = new Map(found.flatMap((each) => (each === undefined ? [] : [[each.issuer.id, each] as const])))
  const issuers = [...chosen.values()].slice(0, COMPARE_LIMITS.issuers)
  if (issuers.length === 0) return undefined

  const ids = issuers.map(idsOf)
  const parameters = { issuers: ids.flat(), type: query.type, year: query.year }
  const things = (await ask(connection, countThings, parameters, thingSchema)).map(({ counts, ...thing }) => ({
    entity: { ...thing, group: GROUP_OF[thing.type] } satisfies EntityBrief,
    counts: ids.map((own) => counts.reduce((sum, each) => sum + (own.includes(each.issuer) ? each.count : 0), 0)),
  }))
  const namedBy = (counts: readonly number[]) => counts.filter((count) => count > 0).length
  const only = query.of === undefined ? undefined : findIssuer(all, query.of)?.issuer.id
  const isShown = {
    shared: (counts: readonly number[]) => namedBy(counts) > 1,
    all: (counts: readonly number[]) => namedBy(counts) === issuers.length,
    single: (counts: readonly number[]) => namedBy(counts) === 1,
  }
  const isOf = (counts: readonly number[]) =>
    query.show !== 'single' || only === undefined || issuers.some(({ issuer }, at) => issuer.id === only && counts[at])
  const rows = things.filter(({ counts }) => isShown[query.show](counts) && isOf(counts))
  const plans = await listIssuedPlans(connection, ids.flat())
  const countOf = (show: keyof typeof isShown) => things.filter(({ counts }) => isShown[show](counts)).length
  return {
    issuers: issuers.map(({ issuer: { id, name } }, at) => {
      const own = plans.filter(
        (plan) => ids[at]?.includes(plan.issuer) && (query.year === undefined || plan.year === query.year),
      )
      return {
        id,
        name,
        plans: own.length,
        years: [...new Set(own.flatMap(({ year }) => year ?? []))],
        single: things.filter(({ counts }) => namedBy(counts) === 1 && counts[at]).length,
      }
    }),
    unknown,
    counts: { shared: countOf('shared'), all: countOf('all'), single: countOf('single') },
    total: rows.length,
    rows: rows.slice(query.offset, query.offset + query.limit),
  }
}

const idsOf = ({ issuer, formerly }: FoundIssuer) => [issuer, ...formerly].map(({ id }) => id)
