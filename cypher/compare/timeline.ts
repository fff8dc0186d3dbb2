import { z } from 'zod'
import type { Timeline } from '#schema/compare.ts'
import { type EntityType, entityTypeSchema } from '#schema/entity.ts'
import type { Connection } from '../connection.ts'
import { askOne, ask, loadStatement } from '../statement.ts'
import { followThings, type Thread } from './follow.ts'
import { findIssuer, listIssuersOfPlans, namesOfIssuers } from './issuers.ts'
import { type IssuedPlan, listIssuedPlans } from './plans.ts'
import { listNamed, listSaid, type SaidOfThing } from './witness.ts'
import { toFollow } from './years.ts'

const readEntity = loadStatement('read/read-entity')
const listPlanners = loadStatement('read/list-planners')

const thingSchema = z.object({ id: z.string(), name: z.string(), type: entityTypeSchema })

/**
 * The life line of a thing: what plans said of its progress, oldest first, what was reported before what is promised in one
 * year; under all names that it is followed by in the plans of each issuer that plans it. `named`: plans that name it and
 * say nothing of its progress. Both are empty for what no issuer plans. Undefined when there is no such thing.
 */
export async function readTimeline(connection: Connection, id: string): Promise<Timeline | undefined> {
  const thing = await askOne(connection, readEntity, { id }, thingSchema)
  if (thing === undefined) return undefined
  const planners = await ask(connection, listPlanners, { id }, z.object({ id: z.string() }))
  const all = await listIssuersOfPlans(connection)
  const lines = new Map<string, string[]>()
  for (const planner of planners) {
    const found = findIssuer(all, planner.id)
    if (found === undefined) continue
    const ids = [found.issuer, ...found.formerly].map((issuer) => issuer.id).sort()
    lines.set(ids.join(), ids)
  }
  const parts: Timeline[] = []
  for (const issuers of lines.values()) {
    const names = namesOfIssuers(all.filter((issuer) => issuers.includes(issuer.id)))
    parts.push(await followOne(connection, thing.id, issuers, names))
  }
  const names = [...new Map(parts.flatMap((part) => part.names).map((name) => [name.id, name])).values()]
  return {
    names: names.length > 0 ? names : [{ ...pick(thing), why: 'name' }],
    entries: parts.flatMap(({ entries }) => entries).sort(byYear),
    named: parts.flatMap(({ named }) => named).sort((one, other) => (one.year ?? 0) - (other.year ?? 0)),
  }
}

function pick({ id, name, type }: { id: string; name: string; type: EntityType }) {
  return { id, name, type }
}

async function followOne(
  connection: Connection,
  id: string,
  issuers: readonly string[],
  names: readonly string[],
): Promise<Timeline> {
  const plans = await listIssuedPlans(connection, issuers)
  const documents = plans.map((plan) => plan.id)
  const said = await listSaid(connection, { issuers, documents, type: 'PLANS' })
  const things = [...new Set(said.map((each) => each.said.entityId))]
  const named = await listNamed(connection, documents, things)
  const columns = plans.map((plan) => ({ year: plan.year ?? 0, ids: [plan.id] }))
  const threads = followThings(toFollow({ said, named }, columns), names)
  const thread = threads.find((each) => each.names.some(({ thing, why }) => thing.id === id && why !== 'part'))
  return lineOf(id, thread, said, named, plans)
}

function lineOf(
  id: string,
  thread: Thread | undefined,
  said: readonly SaidOfThing[],
  named: Awaited<ReturnType<typeof listNamed>>,
  plans: readonly IssuedPlan[],
): Timeline {
  const ids = new Set(thread?.names.map(({ thing }) => thing.id) ?? [id])
  const planOf = new Map(plans.map((plan) => [plan.id, plan]))
  const own = said.filter((each) => ids.has(each.said.entityId))
  const told = new Set(own.map((each) => each.said.document.id))
  const silent = new Set(
    named.flatMap(({ thing, document }) => (ids.has(thing) && !told.has(document) ? [document] : [])),
  )
  const when = (document: string) => {
    const plan = planOf.get(document)
    return { ...(plan?.year === undefined ? {} : { year: plan.year }), issuer: plan?.issuerName ?? '' }
  }
  return {
    names: thread?.names.map(({ thing, why }) => ({ ...pick(thing), why })) ?? [],
    entries: own.map(({ said: each }) => ({ ...each, ...when(each.document.id) })),
    named: [...silent].map((document) => ({
      ...when(document),
      document: { id: document, title: planOf.get(document)?.title ?? '' },
    })),
  }
}

function byYear(one: Timeline['entries'][number], other: Timeline['entries'][number]): number {
  const isPromise = ({ aspect }: { aspect?: string | undefined }) => (aspect === 'reported' ? 0 : 1)
  return (
    (one.year ?? 0) - (other.year ?? 0) || isPromise(one) - isPromise(other) || one.passage.start - other.passage.start
  )
}
