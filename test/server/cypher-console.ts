import type { Connection } from '#cypher/connection.ts'
import type { Context } from '#server/context.ts'
import { startServer } from '../fixtures/server.ts'

/** What the console's route answers, refusals too. */
interface ConsoleBody {
  columns: string[]
  rows: unknown[][]
  graph: { nodes: { properties: Record<string, unknown> }[]; edges: unknown[] }
  summary: { rows: number; cut: string | null }
  error: { code: string; message: string; details: { en: string; reason?: string; line?: number; column?: number } }
}

export interface TestConsole {
  run(query: string, params?: Record<string, unknown>): Promise<{ status: number; body: ConsoleBody }>
  get(path: string): Promise<{ status: number; body: unknown; retryAfter: unknown }>
  /** Hangs up on whoever still waits. */
  close(): Promise<void>
}

export async function openTestConsole(connection: Connection, context: Partial<Context> = {}): Promise<TestConsole> {
  const server = await startServer(connection, context)
  return {
    run: async (query, params = {}) => {
      const { status, body } = await server.post('/api/cypher', { query, params })
      return { status, body: body as ConsoleBody }
    },
    get: async (path) => {
      const { status, body, headers } = await server.get(path)
      return { status, body, retryAfter: headers['retry-after'] }
    },
    close: () => server.close(),
  }
}

/** How many nodes, relationships, properties and labels there are, and which indexes, constraints and users. */
export async function countEverything(connection: Connection): Promise<unknown> {
  const [counts] = await connection.read(`
    CALL () { MATCH (n) RETURN count(n) AS nodes, sum(size(keys(n))) AS properties, sum(size(labels(n))) AS labels }
    CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships, sum(size(keys(r))) AS relationshipProperties }
    RETURN nodes, properties, labels, relationships, relationshipProperties`)
  const indexes = await connection.read('SHOW INDEXES YIELD name RETURN collect(name) AS names')
  const constraints = await connection.read('SHOW CONSTRAINTS YIELD name RETURN collect(name) AS names')
  const users = await connection.read('SHOW USERS YIELD user RETURN collect(user) AS names')
  return { counts, indexes, constraints, users }
}
