import { z } from 'zod'
import type { Health } from '#schema/api/common.ts'
import type { Connection } from './connection.ts'
import { ask, loadStatement } from './statement.ts'

const countGraph = loadStatement('read/count-graph')

/** How the database is and how much it holds; throws while it is away. */
export async function readHealth(connection: Connection): Promise<Health> {
  const [neo4j, [counts]] = await Promise.all([
    connection.server(),
    ask(connection, countGraph, {}, z.object({ documents: z.int(), entities: z.int() })),
  ])
  return { status: 'ok', neo4j, documents: counts?.documents ?? 0, entities: counts?.entities ?? 0 }
}
