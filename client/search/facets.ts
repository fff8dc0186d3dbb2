import type { MentionsAnswer } from '#schema/api.ts'

type Hit = Pick<MentionsAnswer['documents'][number], 'issuer' | 'year' | 'kind'>

/** What is chosen; undefined: all. */
export interface Chosen {
  region?: string | undefined
  year?: number | undefined
  kind?: string | undefined
}

interface Facet<Value> {
  value: Value
  documents: number
}

/**
 * How many plans each choice would leave, given the other choices: the counts of the regions follow the chosen year and
 * kind, and so on. Most plans first, years by time.
 */
export function countFacets(hits: readonly Hit[], chosen: Chosen) {
  const fits = (hit: Hit, but: keyof Chosen) =>
    (but === 'region' || chosen.region === undefined || hit.issuer === chosen.region) &&
    (but === 'year' || chosen.year === undefined || hit.year === chosen.year) &&
    (but === 'kind' || chosen.kind === undefined || hit.kind === chosen.kind)
  const left = (facet: keyof Chosen) => hits.filter((hit) => fits(hit, facet))
  return {
    regions: tally(left('region').map(({ issuer }) => issuer)),
    years: tally(left('year').map(({ year }) => year)).sort((one, other) => one.value - other.value),
    kinds: tally(left('kind').map(({ kind }) => kind)),
  }
}

function tally<Value>(values: (Value | undefined)[]): Facet<Value>[] {
  const counts = new Map<Value, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, documents]) => ({ value, documents }))
    .sort((one, other) => other.documents - one.documents)
}
