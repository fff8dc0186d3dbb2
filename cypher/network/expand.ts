import type { ExpandRequest, Network, NetworkEdge } from '#schema/api/networks.ts'
import type { Connection } from '../connection.ts'
import { pageNeighbours } from '../entities.ts'
import { listMentioned, listSaid, listTogether, pairOf } from './lines.ts'
import { listThings } from './things.ts'

/** Lines between things of one sentence that come with an expansion beside those that were asked for. */
const TOGETHER_MOST = 40
const TOGETHER_PER_THING = 3

/**
 * The neighbours of a thing (a page, the strongest ties first) with the lines among them, the thing, and what is drawn
 * already. `cut` counts neighbours. Undefined when there is no such thing.
 */
export async function expandNetwork(connection: Connection, request: ExpandRequest): Promise<Network | undefined> {
  const { id, present, kind } = request
  const [thing] = await listThings(connection, [id])
  if (thing === undefined) return undefined
  const { things, neighbours } = await pageNeighbours(connection, id, request)
  const added = new Set([id, ...neighbours.map((neighbour) => neighbour.entity.id)])
  const nodes = await listThings(connection, [...added])
  const ids = [...new Set([...added, ...present])]
  const isNew = (line: NetworkEdge) => added.has(line.from) || added.has(line.to)

  const said = (await listSaid(connection, ids)).filter(isNew)
  const tied = new Set(said.map(pairOf))
  const mentioned = (await listMentioned(connection, ids)).filter(
    (line) =>
      isNew(line) &&
      (kind === 'MENTIONS'
        ? isBetween(line, id, added)
        : !tied.has(pairOf(line)) && line.from === id && kind === undefined),
  )
  const asked =
    kind === undefined || kind === 'TOGETHER'
      ? await listTogether(connection, [...added], {
          most: added.size,
          perThing: added.size,
          skip: (line) => line.from !== id && line.to !== id,
        })
      : []
  const drawn = new Set([...tied, ...mentioned.map(pairOf), ...asked.map(pairOf)])
  const together = await listTogether(connection, ids, {
    most: TOGETHER_MOST,
    perThing: TOGETHER_PER_THING,
    skip: (line) => drawn.has(pairOf(line)) || !(added.has(line.from) || added.has(line.to)),
  })
  return {
    nodes,
    edges: [...said, ...mentioned, ...asked, ...together],
    cut: { shown: Math.min(things, request.offset + added.size - 1), of: things },
  }
}

function isBetween(line: NetworkEdge, id: string, added: Set<string>): boolean {
  return (line.from === id && added.has(line.to)) || (line.to === id && added.has(line.from))
}
