import { z } from 'zod'
import type { MentionsAnswer } from '#schema/api.ts'
import type { Connection } from '../connection.ts'
import { ask, askOne, loadStatement } from '../statement.ts'
import { type Filter, isNarrow, toParameters } from './filter.ts'

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
  const row = await (isNarrow(filter)
    ? askOne(connection, statements.countSearched, toParameters(filter), searchedSchema)
    : askOne(connection, statements.countPlans, {}, searchedSchema))
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
