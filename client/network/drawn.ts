import type { EdgeKind } from '#schema/api/entities.ts'
import type { NetworkEdge, NetworkNode } from '#schema/api/networks.ts'
import type { Line, LineLook, Thing } from './drawing/things.ts'

/** How a kind of line looks. */
export function lookOf(kind: EdgeKind): LineLook {
  if (kind === 'TOGETHER') return 'together'
  if (kind === 'MENTIONS') return 'mentioned'
  return kind === 'PART_OF' || kind === 'LOCATED_IN' ? 'part' : 'said'
}

/** Whether at least two issuers' plans name it, 工业 but not 东北袜业园. */
export const isShared = (node: NetworkNode): boolean => !node.issuer && (node.issuers ?? 0) > 1

/** A thing as it is drawn. */
export const thingOf = (node: NetworkNode, cameBy: string | undefined): Thing => ({
  id: node.id,
  name: node.name,
  group: node.group,
  weight: node.mentions,
  hub: node.issuer,
  shared: isShared(node),
  cameBy,
})

/** A line as it is drawn, with its kind in the reader's language. */
export const lineOf = (edge: NetworkEdge, name: string): Line => ({
  id: edge.id,
  from: edge.from,
  to: edge.to,
  look: lookOf(edge.kind),
  name,
  weight: edge.count,
})
