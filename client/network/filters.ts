import type { EdgeKind } from '#schema/api/entities.ts'
import type { Network, NetworkEdge, NetworkNode } from '#schema/api/networks.ts'
import type { EntityType } from '#schema/entity.ts'
import type { View } from './view.ts'

type Filters = Pick<View, 'types' | 'kinds' | 'from' | 'to' | 'minimum'>

/** What the filters leave, and after each of them how much: things for `types` and `minimum`, lines for the others. */
export interface Remains {
  nodes: NetworkNode[]
  edges: NetworkEdge[]
  after: { types: number; minimum: number; kinds: number; years: number }
}

/** A line without a year (the tree of divisions) stands in every year. */
function inYears(edge: NetworkEdge, from: number | undefined, to: number | undefined): boolean {
  if (from === undefined && to === undefined) return true
  if (edge.years.length === 0) return true
  return edge.years.some((year) => year >= (from ?? -Infinity) && year <= (to ?? Infinity))
}

/**
 * Filters one after the other, as the panel stacks them. Issuers pass `minimum`, for without them a picture of rare
 * things would hang in the air. Things that lose all their lines to `kinds` or `years` stay: what is hidden there is
 * the line, not the thing.
 */
export function sift(network: Pick<Network, 'nodes' | 'edges'>, filters: Filters): Remains {
  const ofType = network.nodes.filter((node) => !filters.types || filters.types.includes(node.type))
  const nodes = ofType.filter((node) => node.issuer || node.mentions >= filters.minimum)
  const shown = new Set(nodes.map((node) => node.id))
  const between = network.edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to))
  const ofKind = between.filter((edge) => !filters.kinds || filters.kinds.includes(edge.kind))
  const edges = ofKind.filter((edge) => inYears(edge, filters.from, filters.to))
  return {
    nodes,
    edges,
    after: { types: ofType.length, minimum: nodes.length, kinds: ofKind.length, years: edges.length },
  }
}

function countBy<T, K>(all: T[], key: (each: T) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const each of all) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1)
  return counts
}

/** How many things of each type there are, whatever the filters. */
export const countTypes = (nodes: NetworkNode[]): Map<EntityType, number> => countBy(nodes, (node) => node.type)

/** How many lines of each kind there are, whatever the filters. */
export const countKinds = (edges: NetworkEdge[]): Map<EdgeKind, number> => countBy(edges, (edge) => edge.kind)

/** First and last year that any line has; undefined where none has one. */
export function yearsOf(edges: NetworkEdge[]): [number, number] | undefined {
  const years = edges.flatMap((edge) => edge.years)
  return years.length ? [Math.min(...years), Math.max(...years)] : undefined
}

/** The list with one word taken out or put in, undefined when that leaves all of them. */
export function toggle<T>(all: T[], shown: T[] | undefined, word: T): T[] | undefined {
  const now = shown ?? all
  const next = now.includes(word) ? now.filter((each) => each !== word) : [...now, word]
  return all.every((each) => next.includes(each)) ? undefined : next
}
