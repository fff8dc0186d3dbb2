import { expandNetwork } from '#cypher/network/expand.ts'
import { readOverview } from '#cypher/network/overview.ts'
import { parse } from '../../parse.ts'
import { endpoints } from '../../endpoints.ts'
import { notFound } from '../../errors.ts'
import { cutOf } from '../exported.ts'
import { graphOfNetwork } from '../networks.ts'
import { requireId, type Source } from '../source.ts'

/** What stands out over all plans. */
export const overview: Source = async (connection, asked) => {
  const network = await readOverview(connection, parse(endpoints.overview.query, asked))
  return {
    name: 'overview',
    about: 'overview: the issuers, what they share, and what each one leads with',
    cut: cutOf({ names: network.cut }),
    graph: graphOfNetwork(network),
  }
}

/** A thing with what it is tied to, and the lines among these. */
export const neighbourhood: Source = async (connection, asked) => {
  const id = requireId(asked)
  const query = parse(endpoints.neighbours.query, asked)
  const network = await expandNetwork(connection, { ...query, id, present: [] })
  if (network === undefined) throw notFound(`There is no entity with the id ${id}.`)
  const centre = network.nodes.find((node) => node.id === id)?.name ?? id
  return {
    name: 'neighbourhood',
    about: `neighbourhood of ${centre}`,
    cut: cutOf({ ties: network.cut }),
    graph: graphOfNetwork(network),
  }
}
