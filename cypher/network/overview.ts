import { z } from 'zod'
import type { Network } from '#schema/api/networks.ts'
import { ENTITY_TYPES, type EntityType, GROUP_OF, type Group } from '#schema/entity.ts'
import type { Connection } from '../connection.ts'
import { ask, loadStatement } from '../statement.ts'
import { listMentioned, listSaid, listTogether, pairOf } from './lines.ts'
import { listThings } from './things.ts'

const statements = {
  listIssuers: loadStatement('read/list-issuers'),
  listRegions: loadStatement('read/list-regions-of-issuers'),
  listShared: loadStatement('read/list-shared'),
  listLeading: loadStatement('read/list-leading'),
  countThings: loadStatement('read/count-things'),
}

/** Of what is drawn, so much at most is issuers, and so much what they share; the rest is what each leads with. */
const ISSUERS_SHARE = 0.25
const SHARED_SHARE = 0.4
/** Lines between things of one sentence: fewer than things, so that they do not hide what plans say. */
const TOGETHER_PER_THING = 4
const TOGETHER_SHARE = 0.75

/** What each issuer is shown to lead with, in turn: who acts there, in what, with which works. */
const LEADING: readonly EntityType[][] = [
  ofGroups('Organization', 'Park'),
  ['Sector', 'Technology'],
  ofGroups('Project', 'Infrastructure'),
]

const idSchema = z.object({ id: z.string() })

/**
 * A picture of all plans: the issuers in their tree of regions, what at least two of them mention (most issuers first),
 * and what each one leads with, issuer by issuer in turn until the picture is full. Lines: what plans say; who mentions what,
 * where nothing is said; and the strongest ties between things of one sentence.
 * With a type only things of that type stand beside the issuers. The same graph gives the same picture.
 */
export async function readOverview(
  connection: Connection,
  { limit, type }: { limit: number; type?: EntityType | undefined },
): Promise<Network> {
  const issuers = await listIds(connection, statements.listIssuers, { limit: Math.ceil(limit * ISSUERS_SHARE) })
  const regions = await listIds(connection, statements.listRegions, { ids: issuers })
  const frame = [...new Set([...issuers, ...regions])]
  const shared = await ask(
    connection,
    statements.listShared,
    { without: frame, type, limit: type === undefined ? Math.floor(limit * SHARED_SHARE) : limit },
    idSchema.extend({ issuers: z.int() }),
  )
  const drawn = [...frame, ...shared.map((thing) => thing.id)].slice(0, limit)
  const leading = await listLeading(connection, issuers, drawn, type, limit)
  const ids = [...drawn, ...leading.slice(0, limit - drawn.length)]

  const [nodes, count] = await Promise.all([
    listThings(connection, ids),
    ask(connection, statements.countThings, { type }, z.object({ things: z.int() })),
  ])
  const issuersOf = new Map(shared.map((thing) => [thing.id, thing.issuers]))
  return {
    nodes: nodes.map((node) => ({ ...node, issuers: issuersOf.get(node.id) })),
    edges: await drawLines(connection, ids, new Set(frame)),
    cut: { shown: nodes.length, of: Math.max(nodes.length, count[0]?.things ?? 0) },
  }
}

async function listLeading(
  connection: Connection,
  issuers: string[],
  without: string[],
  type: EntityType | undefined,
  limit: number,
): Promise<string[]> {
  const classes = type === undefined ? LEADING : [[type]]
  const rows = await Promise.all(
    classes.map((types) =>
      ask(
        connection,
        statements.listLeading,
        { issuers, types, without, limit },
        z.object({ issuer: z.string(), id: z.string() }),
      ),
    ),
  )
  const lists = issuers.flatMap((issuer) =>
    rows.map((list) => list.filter((row) => row.issuer === issuer).map((row) => row.id)),
  )
  return takeInTurn(lists)
}

async function drawLines(connection: Connection, ids: string[], frame: Set<string>): Promise<Network['edges']> {
  const said = await listSaid(connection, ids)
  const tied = new Set(said.map(pairOf))
  const mentioned = (await listMentioned(connection, ids)).filter(
    (line) => !tied.has(pairOf(line)) && !frame.has(line.to),
  )
  const together = await listTogether(connection, ids, {
    most: Math.floor(ids.length * TOGETHER_SHARE),
    perThing: TOGETHER_PER_THING,
    // A region is in the sentences of its own plans anyway.
    skip: (line) => tied.has(pairOf(line)) || frame.has(line.from) || frame.has(line.to),
  })
  return [...said, ...mentioned, ...together]
}

/** The first of each list, then the second of each …; each once. */
function takeInTurn(lists: string[][]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const taken = Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? []))
  return [...new Set(taken.flat())]
}

async function listIds(connection: Connection, text: string, parameters: Record<string, unknown>): Promise<string[]> {
  return (await ask(connection, text, parameters, idSchema)).map((row) => row.id)
}

function ofGroups(...groups: Group[]): EntityType[] {
  return ENTITY_TYPES.filter((type) => groups.includes(GROUP_OF[type]))
}
