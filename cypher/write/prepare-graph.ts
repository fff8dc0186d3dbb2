import { readdirSync } from 'node:fs'
import type { Connection } from '../connection.ts'
import { loadStatement } from '../statement.ts'

/** Makes the constraints and indexes that are missing; nothing happens to those that are there. */
export async function prepareGraph(connection: Connection): Promise<void> {
  const files = readdirSync(new URL('../constraints/', import.meta.url))
  for (const file of files.filter((each) => each.endsWith('.cypher')).sort())
    await connection.execute(loadStatement(`constraints/${file.replace('.cypher', '')}`))
}
