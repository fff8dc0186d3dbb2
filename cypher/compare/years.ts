import {
  type Change,
  CHANGES,
  type CompareYearsAnswer,
  type CompareYearsQuery,
  type YearPlan,
  type YearRow,
} from '#schema/compare.ts'
import type { Connection } from '../connection.ts'
import { changeOf } from './change.ts'
import { type Followable, followThings, type Thread } from './follow.ts'
import { groupBy } from './group-by.ts'
import { findIssuer, type Issuer, listIssuersOfPlans, namesOfIssuers } from './issuers.ts'
import { groupByYear, listIssuedPlans, missingBetween, yearsByKind } from './plans.ts'
import { cellOf, listFoldedTexts, listNamed, listSaid, type SaidOfThing, type Witness } from './witness.ts'

/**
 * What one issuer's plans say of each thing, year by year, and what changed from one to the next that is shown (see `CHANGES`). Things
 * are followed over names as `followThings` does; a place that was renamed (清苑县, 清苑区) is one issuer. Rows: what is
 * completed first, then moved, kept, new, dropped by the last step, in the order of the text. Years that are asked for
 * and not here are left out of `plans`. Undefined when nobody of that name issued a plan.
 */
export async function compareYears(
  connection: Connection,
  query: CompareYearsQuery,
): Promise<CompareYearsAnswer | undefined> {
  const found = findIssuer(await listIssuersOfPlans(connection), query.issuer)
  if (found === undefined) return undefined
  const issuers = [found.issuer, ...found.formerly]
  const issued = await listIssuedPlans(
    connection,
    issuers.map(({ id }) => id),
  )
  const available = yearsByKind(issued)
  const kind = query.kind ?? available[0]?.kind
  const asked = query.years?.split(',').map(Number)
  const columns = groupByYear(issued.filter((plan) => plan.kind === kind))
  const all = await followRows(connection, { issuers, columns, query })
  const shown = columns.flatMap(({ year }, at) => (asked === undefined || asked.includes(year) ? [at] : []))
  const rows = all.flatMap((row) => chooseYears(row, columns, shown))
  rows.sort((one, other) => rankOf(one) - rankOf(other) || placeOf(one) - placeOf(other))
  const years = columns.map(({ year }) => year)
  const plans = shown.flatMap((at) => columns[at] ?? [])
  const steps = plans.slice(1).map(({ year: to }, at) => {
    const from = plans[at]?.year ?? to
    return { from, to, missing: missingBetween(from, to, years), counts: countChanges(rows, at) }
  })
  const { change, offset, limit } = query
  const kept = change === undefined ? rows : rows.filter(({ changes }) => changes.includes(change))
  return {
    issuer: { ...brief(found.issuer), formerly: found.formerly.map(brief), others: found.others.map(brief) },
    ...(kind === undefined ? {} : { kind }),
    plans: plans.map(({ year, documents, fragment }) => ({ year, documents, ...(fragment && { fragment }) })),
    steps,
    available,
    total: kept.length,
    rows: kept.slice(offset, offset + limit),
  }
}

const brief = ({ id, name }: Issuer) => ({ id, name })

interface Asked {
  issuers: readonly Issuer[]
  columns: readonly (YearPlan & { ids: string[] })[]
  query: CompareYearsQuery
}

type FollowedRow = Omit<YearRow, 'changes'>

/** All things over all years: which years are shown changes nothing in what is taken for one. */
async function followRows(connection: Connection, { issuers, columns, query }: Asked): Promise<FollowedRow[]> {
  const documents = columns.flatMap(({ ids }) => ids)
  const said = await listSaid(connection, { issuers: issuers.map(({ id }) => id), documents, type: query.about })
  const about = query.type === undefined ? said : said.filter(({ type }) => type === query.type)
  const things = [...new Set(about.map((each) => each.said.entityId))]
  const [named, texts] = await Promise.all([
    listNamed(connection, documents, things),
    listFoldedTexts(connection, documents),
  ])
  const witness: Witness = {
    said: groupBy(about, ({ said: { entityId } }) => entityId),
    named: groupBy(named, ({ thing }) => thing),
    texts,
  }
  const threads = followThings(
    toFollow({ said: about, named }, columns),
    namesOfIssuers(issuers),
    query.about !== 'PLANS',
  )
  return threads.map((thread) => toRow(thread, columns, witness))
}

/** Each thing once, in the order of the plans and of their texts, with the years whose plans name it. */
export function toFollow(
  { said, named }: { said: readonly SaidOfThing[]; named: Awaited<ReturnType<typeof listNamed>> },
  columns: readonly { year: number; ids: readonly string[] }[],
): Followable[] {
  const yearOf = new Map(columns.flatMap(({ year, ids }) => ids.map((id) => [id, year] as const)))
  const things = new Map<string, SaidOfThing>()
  for (const each of said) if (!things.has(each.said.entityId)) things.set(each.said.entityId, each)
  const places: [thing: string, document: string][] = [
    ...said.map((each): [string, string] => [each.said.entityId, each.said.document.id]),
    ...named.map(({ thing, document }): [string, string] => [thing, document]),
  ]
  const byThing = groupBy(places, ([thing]) => thing)
  return [...things.values()].map(({ said: { entityId, name }, type }) => {
    const years = (byThing.get(entityId) ?? []).flatMap(([, document]) => yearOf.get(document) ?? [])
    return { id: entityId, name, type, years: [...new Set(years)] }
  })
}

function toRow(thread: Thread, columns: Asked['columns'], witness: Witness): FollowedRow {
  const cells = columns.map(({ documents }) => cellOf(thread, documents, witness))
  const names = thread.names.map(({ thing: { id, name, type }, why }) => ({ id, name, type, why }))
  const [{ id, name, type } = { id: '', name: '', type: 'Project' as const }] = names
  return { id, name, type, names, sure: thread.sure, cells }
}

/** The row with only these years and the changes between them; none when no plan of theirs says anything of it. */
function chooseYears(row: FollowedRow, columns: Asked['columns'], shown: readonly number[]): YearRow[] {
  const cells = shown.flatMap((at) => row.cells[at] ?? [])
  if (!cells.some(({ state }) => state === 'said')) return []
  const changes = cells.slice(1).map((later, at) => {
    const [earlier, from, to] = [cells[at], shown[at] ?? 0, shown[at + 1] ?? 0]
    if (earlier === undefined) return null
    const before = row.cells.slice(0, from).some(({ state }) => state !== 'absent')
    return changeOf({ earlier, later, before, isFragment: columns[to]?.fragment !== undefined })
  })
  return [{ ...row, cells, changes }]
}

/** By the change of the last step; rows that it does not concern last. */
function rankOf({ changes }: YearRow): number {
  const last = changes.at(-1)
  return last === null || last === undefined ? CHANGES.length : CHANGES.indexOf(last)
}

/** Where the newest plan that tells of it does. */
function placeOf({ cells }: YearRow): number {
  const at = cells.findLastIndex(({ state }) => state !== 'absent')
  const cell = cells[at]
  const start = cell?.said[0]?.passage.start ?? cell?.named?.passage.start ?? 0
  return (cells.length - at) * 10_000_000 + start
}

function countChanges(rows: readonly YearRow[], step: number): Record<Change, number> {
  const counts = Object.fromEntries(CHANGES.map((change) => [change, 0])) as Record<Change, number>
  for (const { changes } of rows) {
    const change = changes[step]
    if (change) counts[change]++
  }
  return counts
}
