import { z } from 'zod'
import type { PathsAnswer } from '#schema/api/networks.ts'
import type { Connection } from '../connection.ts'
import { ask, loadStatement } from '../statement.ts'
import { listSaid, listTogether, pairOf } from './lines.ts'
import { listThings } from './things.ts'

const findSaid = loadStatement('read/find-paths-said')
const findTogether = loadStatement('read/find-paths-together')

const pathSchema = z.object({ path: z.array(z.string()) })

/**
 * The shortest ways from one thing to another, all of the same length: by what plans say and where places lie; only where
 * there is none, by what stands in one sentence. Undefined when one of the two is no thing of the graph; no way is no path.
 */
export async function findPaths(
  connection: Connection,
  { from, to, length, limit }: { from: string; to: string; length: number; limit: number },
): Promise<PathsAnswer | undefined> {
  const ends = await listThings(connection, [from, to])
  if (ends.length < new Set([from, to]).size) return undefined
  if (from === to) return { nodes: ends, edges: [], cut: { shown: 1, of: 1 }, paths: [[from]] }

  const parameters = { from, to, length, limit }
  const said = await ask(connection, findSaid, parameters, pathSchema)
  const rows = said.length > 0 ? said : await ask(connection, findTogether, parameters, pathSchema)
  const paths = rows.map((row) => row.path)
  const nodes = await listThings(connection, paths.length > 0 ? paths.flat() : [from, to])
  const ids = nodes.map((node) => node.id)
  const steps = new Set(paths.flatMap((path) => path.slice(1).map((to, at) => pairOf({ from: path[at] ?? '', to }))))
  const edges =
    said.length > 0
      ? (await listSaid(connection, ids)).filter((line) => steps.has(pairOf(line)))
      : await listTogether(connection, ids, {
          most: steps.size,
          perThing: steps.size,
          skip: (line) => !steps.has(pairOf(line)),
        })
  return {
    nodes,
    edges,
    cut: { shown: nodes.length, of: nodes.length },
    paths,
    ...(paths.length === 0 ? {} : { through: said.length > 0 ? 'statements' : 'sentences' }),
  }
}
