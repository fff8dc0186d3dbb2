import { z } from 'zod'
import type { MentionsAnswer, MentionsQuery } from '#schema/api.ts'
import type { Connection } from '../connection.ts'
import type { FoundDocument } from '../rows.ts'
import { ask, askOne, loadStatement } from '../statement.ts'

const statements = {
  listRegionsBelow: loadStatement('read/list-regions-below'),
  countSearched: loadStatement('read/count-searched'),
  listYears: loadStatement('read/list-searched-years'),
  listRegionsAround: loadStatement('read/list-regions-around'),
}

/** Which plans are meant; what is undefined or null narrows nothing. */
export interface Filter {
  /** Ids of the regions that may have issued it. */
  issuers: ReadonlySet<string> | undefined
  from: number | undefined
  to: number | undefined
  kind: string | undefined
}

export type FilterQuery = Pick<MentionsQuery, 'region' | 'year' | 'from' | 'to' | 'kind'>

/** The plans that a question is about: a region with everything below it, years from and to, one kind. */
export async function readFilter(
  connection: Connection,
  { region, year, from, to, kind }: FilterQuery,
): Promise<Filter> {
  return {
    issuers: region === undefined ? undefined : await listRegionsBelow(connection, region),
    from: latest(year, from),
    to: earliest(year, to),
    kind,
  }
}

async function listRegionsBelow(connection: Connection, region: string): Promise<ReadonlySet<string>> {
  const rows = await ask(connection, statements.listRegionsBelow, { region }, z.object({ id: z.string() }))
  return new Set(rows.map(({ id }) => id))
}

/** Whether the plan is one of those meant, leaving one of the filters aside. */
export function fits(
  { issuers, from, to, kind }: Filter,
  document: FoundDocument,
  aside?: 'region' | 'years' | 'kind',
): boolean {
  const { year = NaN } = document
  return (
    (aside === 'region' || issuers === undefined || issuers.has(document.issuerId ?? '')) &&
    (aside === 'years' || ((from === undefined || year >= from) && (to === undefined || year <= to))) &&
    (aside === 'kind' || kind === undefined || document.kind === kind)
  )
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
  const row = await askOne(connection, statements.countSearched, toParameters(filter), searchedSchema)
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

/** The filter as statements take it; undefined narrows nothing. */
export function toParameters(filter: Filter | undefined) {
  const { issuers, from, to, kind } = filter ?? {}
  return { issuers: issuers === undefined ? undefined : [...issuers], from, to, kind }
}

/** What each filter would leave of the plans found, the other filters as they are; most plans first, years by time. */
export async function countFacets(
  connection: Connection,
  found: readonly FoundDocument[],
  filter: Filter,
): Promise<NonNullable<MentionsAnswer['facets']>> {
  const left = (aside: 'region' | 'years' | 'kind') => found.filter((document) => fits(filter, document, aside))
  return {
    regions: await countRegions(connection, left('region')),
    years: tally(left('years').map(({ year }) => year)).sort((one, other) => one.value - other.value),
    kinds: tally(left('kind').map(({ kind }) => kind)).sort((one, other) => other.documents - one.documents),
  }
}

interface Region {
  id: string
  name: string
  documents: number
  below: Map<string, Region>
}

/** The issuers with the regions that they lie in, each before those below it, most plans first. */
async function countRegions(connection: Connection, found: readonly FoundDocument[]) {
  const issuers = tally(found.map(({ issuerId }) => issuerId))
  const rows = await ask(
    connection,
    statements.listRegionsAround,
    { ids: issuers.map(({ value }) => value) },
    z.object({ issuer: z.string(), id: z.string(), name: z.string() }),
  )
  const top = new Map<string, Region>()
  for (const { value, documents } of issuers) {
    let level = top
    for (const { id, name } of rows.filter((row) => row.issuer === value)) {
      const region = level.get(id) ?? { id, name, documents: 0, below: new Map<string, Region>() }
      region.documents += documents
      level.set(id, region)
      level = region.below
    }
  }
  return flatten(top, 0)
}

function flatten(
  level: Map<string, Region>,
  depth: number,
): { id: string; name: string; depth: number; documents: number }[] {
  return [...level.values()]
    .sort((one, other) => other.documents - one.documents || one.name.localeCompare(other.name, 'zh'))
    .flatMap(({ id, name, documents, below }) => [{ id, name, depth, documents }, ...flatten(below, depth + 1)])
}

function tally<Value>(values: readonly (Value | undefined)[]): { value: Value; documents: number }[] {
  const counts = new Map<Value, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, documents]) => ({ value, documents }))
}

function latest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other)
}

function earliest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)
}
