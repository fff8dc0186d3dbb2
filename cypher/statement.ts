import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import type { Connection } from './connection.ts'

/** The text of a .cypher file beside this one: `read/find-mentions`. Read once, when the module that asks is loaded. */
export function loadStatement(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, import.meta.url), 'utf8')
}

/**
 * Asks a reading statement and gives its rows through the row schema, in the statement's order. What Neo4j has no value
 * for (null) is left out, as in everything that goes over the wire. A row that is not as the schema says throws.
 */
export async function ask<Row>(
  connection: Connection,
  text: string,
  parameters: Record<string, unknown>,
  row: z.ZodType<Row>,
): Promise<Row[]> {
  const rows = await connection.read(text, parameters)
  return rows.map((each) => row.parse(withoutNulls(each)))
}

/** As `ask` for a statement that gives one row or none. */
export async function askOne<Row>(
  connection: Connection,
  text: string,
  parameters: Record<string, unknown>,
  row: z.ZodType<Row>,
): Promise<Row | undefined> {
  return (await ask(connection, text, parameters, row))[0]
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [key, withoutNulls(each)]),
  )
}
