import { z } from 'zod'
import { type NetworkEdge, networkEdgeSchema } from '#schema/api/networks.ts'
import type { Connection } from '../connection.ts'
import { ask, loadStatement } from '../statement.ts'

const statements = {
  said: loadStatement('read/list-lines-said'),
  together: loadStatement('read/list-lines-together'),
  mentioned: loadStatement('read/list-lines-mentioned'),
}

const lineSchema = networkEdgeSchema.pick({ from: true, to: true, count: true, years: true })
const saidSchema = networkEdgeSchema.omit({ id: true })
const togetherSchema = lineSchema.extend({ strength: z.number() })

/** Two things by their ids, whichever comes first. */
export function pairOf({ from, to }: { from: string; to: string }): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`
}

/** What plans and tables say between these things: parallel statements as one line, with years and statuses. */
export async function listSaid(connection: Connection, ids: string[]): Promise<NetworkEdge[]> {
  const rows = await ask(connection, statements.said, { ids }, saidSchema)
  return rows.map((row) => ({ ...withId(row), statuses: [...row.statuses].sort() }))
}

/** Which regions' plans mention which of these things, the most mentioned first. */
export async function listMentioned(connection: Connection, ids: string[]): Promise<NetworkEdge[]> {
  const rows = await ask(connection, statements.mentioned, { ids }, lineSchema)
  return rows.map((row) => withId({ ...row, kind: 'MENTIONS', statuses: [] }))
}

/**
 * Which of these things stand in one sentence, the strongest ties first. A picture of all of them is a ball: at most `most`
 * are given, and of each thing at most `perThing`. `skip` says which pairs are tied already.
 */
export async function listTogether(
  connection: Connection,
  ids: string[],
  { most, perThing, skip }: { most: number; perThing: number; skip: (pair: { from: string; to: string }) => boolean },
): Promise<NetworkEdge[]> {
  const rows = await ask(connection, statements.together, { ids }, togetherSchema)
  const degrees = new Map<string, number>()
  const kept: NetworkEdge[] = []
  for (const row of rows) {
    if (kept.length === most) break
    const ends = [row.from, row.to]
    if (skip(row) || ends.some((end) => (degrees.get(end) ?? 0) >= perThing)) continue
    for (const end of ends) degrees.set(end, (degrees.get(end) ?? 0) + 1)
    const { from, to, count, years } = row
    kept.push(withId({ from, to, kind: 'TOGETHER', count, years, statuses: [] }))
  }
  return kept
}

function withId(line: Omit<NetworkEdge, 'id'>): NetworkEdge {
  return {
    ...line,
    id: `${line.from} ${line.kind} ${line.to}`,
    years: [...line.years].sort((one, other) => one - other),
  }
}
