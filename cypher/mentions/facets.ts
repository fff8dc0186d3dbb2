import { z } from 'zod'
import type { MentionsAnswer } from '#schema/api/mentions.ts'
import type { Connection } from '../connection.ts'
import type { FoundDocument } from '../rows.ts'
import { ask, loadStatement } from '../statement.ts'
import { type Filter, fits } from './filter.ts'

const listAround = loadStatement('read/list-regions-around')

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
    listAround,
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
