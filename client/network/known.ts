import type { Network, NetworkEdge, NetworkNode } from '#schema/api/networks.ts'
import type { Step, View } from './view.ts'

/** How the network asks: the real server in the page, a table in a test. */
export interface Sources {
  overview: (limit: number) => Promise<Network>
  expand: (step: Step & { do: 'expand' }, present: string[]) => Promise<Network>
  path: (from: string, to: string) => Promise<Network>
}

/** What is known of the network so far; `cut` is that of what it started with. */
export interface Known extends Network {
  /** The thing each later one came in by, to place it near; the first ones have none. */
  cameBy: Record<string, string>
  /** What each step could not bring in: things shown, of how many there are. */
  cuts: { step: Step; shown: number; of: number }[]
}

/** Two networks as one: each thing and each line once, as the later one tells it, in the order first met. */
export function merge(one: Pick<Network, 'nodes' | 'edges'>, other: Pick<Network, 'nodes' | 'edges'>) {
  const nodes = new Map<string, NetworkNode>(one.nodes.map((node) => [node.id, node]))
  for (const node of other.nodes) nodes.set(node.id, { ...nodes.get(node.id), ...node })
  const edges = new Map<string, NetworkEdge>(one.edges.map((edge) => [edge.id, edge]))
  for (const edge of other.edges) edges.set(edge.id, edge)
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].filter((edge) => nodes.has(edge.from) && nodes.has(edge.to)),
  }
}

const without = (known: Known, id: string): Known => ({
  ...known,
  nodes: known.nodes.filter((node) => node.id !== id),
  edges: known.edges.filter((edge) => edge.from !== id && edge.to !== id),
})

async function take(known: Known, step: Step, sources: Sources): Promise<Known> {
  if (step.do === 'hide') return without(known, step.id)
  const present = known.nodes.map((node) => node.id)
  const more = step.do === 'expand' ? await sources.expand(step, present) : await sources.path(step.from, step.to)
  const anchor = step.do === 'expand' ? step.id : step.from
  const fresh = more.nodes.filter((node) => !present.includes(node.id) && node.id !== anchor)
  return {
    ...known,
    ...merge(known, more),
    cameBy: { ...known.cameBy, ...Object.fromEntries(fresh.map((node) => [node.id, anchor])) },
    cuts: [...known.cuts, { step, ...more.cut }],
  }
}

/**
 * The network of a view: what it starts with (the overview, or the thing in focus with its nearest), then each step in
 * order. The same steps over the same graph give the same network. Rejects with the first answer that fails.
 */
export async function gather(view: Pick<View, 'focus' | 'limit' | 'steps'>, sources: Sources): Promise<Known> {
  const first = view.focus
    ? await sources.expand({ do: 'expand', id: view.focus, direction: 'both', offset: 0 }, [])
    : await sources.overview(view.limit)
  let known: Known = { ...first, cameBy: {}, cuts: [] }
  for (const step of view.steps) known = await take(known, step, sources)
  return known
}
