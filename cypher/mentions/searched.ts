import { z } from 'zod'
import type { MentionsAnswer } from '#schema/api/mentions.ts'
import type { Connection } from '../connection.ts'
import { ask, askOne, loadStatement } from '../statement.ts'
import { type Filter, toParameters } from './filter.ts'

const statements = {
  countPlans: loadStatement('read/count-plans'),
  countSearched: loadStatement('read/count-searched'),
  listYears: loadStatement('read/list-searched-years'),
}

const searchedSchema = z.object({
  documents: z.int(),
  filteredOut: z.int(),
  excerpts: z.int(),
  unread: z.int(),
  regions: z.array(z.string()),
  years: z.array(z.int()),
})
type Searched = z.infer<typeof searchedSchema>

/** What is searched: how many plans, of which regions (by name) and years (newest first). */
export async function countSearched(connection: Connection, filter: Filter): Promise<Searched> {
  return toSearched(await askOne(connection, statements.countSearched, toParameters(filter), searchedSchema))
}

const kept = new WeakMap<Connection, { state: string; searched: Searched }>()

/**
 * As `countSearched` for all plans. To be called after other reads: while nothing was committed since they were counted,
 * they are not counted again.
 */
export async function countAllSearched(connection: Connection): Promise<Searched> {
  const before = connection.state()
  const known = kept.get(connection)
  if (known !== undefined && known.state === before) return known.searched
  const searched = toSearched(await askOne(connection, statements.countPlans, {}, searchedSchema))
  // Had something been committed meanwhile, nobody could tell which of the two was counted.
  if (before !== undefined && connection.state() === before) kept.set(connection, { state: before, searched })
  return searched
}

function toSearched(row: Searched | undefined): Searched {
  const { regions = [], years = [], documents = 0, filteredOut = 0, excerpts = 0, unread = 0 } = row ?? {}
  return {
    documents,
    filteredOut,
    excerpts,
    unread,
    regions: regions.sort((one, other) => one.localeCompare(other, 'zh')),
    years: years.sort((one, other) => other - one),
  }
}

/**
 * Which years of which issuer are not here, though plans of others are: between the years asked for, else between the
 * first and the last year of anybody. Regions by name; an issuer of whom every year is here is left out.
 */
export async function findGaps(
  connection: Connection,
  filter: Filter,
): Promise<NonNullable<MentionsAnswer['searched']['gaps']>> {
  const rows = await ask(
    connection,
    statements.listYears,
    toParameters(filter),
    z.object({ region: z.string(), years: z.array(z.int()) }),
  )
  const all = rows.flatMap(({ years }) => years)
  const first = filter.from ?? Math.min(...all)
  const last = filter.to ?? Math.max(...all)
  if (!(last - first < 200)) return []
  const wanted = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return rows
    .map(({ region, years }) => ({ region, years: wanted.filter((year) => !years.includes(year)) }))
    .filter(({ years }) => years.length > 0)
}
