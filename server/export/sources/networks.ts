import { expandNetwork } from '#cypher/network/expand.ts'
import { readOverview } from '#cypher/network/overview.ts'
import { parse } from '../../parse.ts'
import { endpoints } from '../../endpoints.ts'
import { notFound } from '../../errors.ts'
import { graphOfNetwork } from '../networks.ts'
import { requireId, type Source } from '../source.ts'

/** What stands out over all plans. */
export const overview: Source = async (connection, asked) => {
  const network = await readOverview(connection, parse(endpoints.overview.query, asked))
  const { shown, of } = network.cut
  return { name: 'overview', about: `overview: ${shown} of ${of} names`, graph: graphOfNetwork(network) }
}

/** A thing with what it is tied to, and the lines among these. */
export const neighbourhood: Source = async (connection, asked) => {
  const id = requireId(asked)
  const query = parse(endpoints.neighbours.query, asked)
  const network = await expandNetwork(connection, { ...query, id, present: [] })
  if (network === undefined) throw notFound(`There is no entity with the id ${id}.`)
  const centre = network.nodes.find((node) => node.id === id)?.name ?? id
  const { shown, of } = network.cut
  return { name: 'neighbourhood', about: `${centre}: ${shown} of ${of} ties`, graph: graphOfNetwork(network) }
}
