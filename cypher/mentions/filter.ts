import { z } from 'zod'
import type { MentionsQuery } from '#schema/api/mentions.ts'
import type { Connection } from '../connection.ts'
import type { FoundDocument } from '../rows.ts'
import { ask, loadStatement } from '../statement.ts'

const listBelow = loadStatement('read/list-regions-below')

/** Which plans are meant; what is undefined or null narrows nothing. */
export interface Filter {
  /** Ids of the regions that may have issued it. */
  issuers: ReadonlySet<string> | undefined
  from: number | undefined
  to: number | undefined
  kind: string | undefined
}

type FilterQuery = Pick<MentionsQuery, 'region' | 'year' | 'from' | 'to' | 'kind'>

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
  const rows = await ask(connection, listBelow, { region }, z.object({ id: z.string() }))
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

/** Whether the filter narrows anything. */
export function isNarrow({ issuers, from, to, kind }: Filter): boolean {
  return [issuers, from, to, kind].some((each) => each !== undefined)
}

/** The filter as statements take it; undefined narrows nothing. */
export function toParameters(filter: Filter | undefined) {
  const { issuers, from, to, kind } = filter ?? {}
  return { issuers: issuers === undefined ? undefined : [...issuers], from, to, kind }
}

function latest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other)
}

function earliest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)
}
