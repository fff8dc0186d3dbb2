import { z } from 'zod'
import type { Health } from '#schema/api/common.ts'
import type { Connection } from './connection.ts'
import { ask, loadStatement } from './statement.ts'

const countDocuments = loadStatement('read/count-documents')
const countEntities = loadStatement('read/count-entities')

/** How the database is and how much it holds; throws while it is away. */
export async function readHealth(connection: Connection): Promise<Health> {
  const count = async (text: string) => {
    const [row] = await ask(connection, text, {}, z.object({ count: z.int() }))
    return row?.count ?? 0
  }
  // Side by side: after a start Neo4j plans two short questions in less time than one that asks both.
  const [neo4j, documents, entities] = await Promise.all([
    connection.server(),
    count(countDocuments),
    count(countEntities),
  ])
  return { status: 'ok', neo4j, documents, entities }
}
