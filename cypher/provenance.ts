import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Provenance } from '#schema/export.ts'
import type { Connection } from './connection.ts'
import { ask, loadStatement } from './statement.ts'

const listReadings = loadStatement('read/list-readings')
const readingSchema = z.object({ sha256: z.string(), pipeline: z.string().optional() })

/** Which graph this is, for what is taken out of it: over complete plans, whatever order they came in. */
export async function readProvenance(connection: Connection, now = new Date()): Promise<Provenance> {
  const readings = await ask(connection, listReadings, {}, readingSchema)
  const hash = createHash('sha256')
  for (const { sha256 } of readings) hash.update(`${sha256}\n`)
  const pipelines = new Set(readings.map(({ pipeline }) => pipeline).filter((pipeline) => pipeline !== undefined))
  return {
    generator: 'plan-graph',
    pipelines: [...pipelines].sort(),
    corpus: hash.digest('hex'),
    documents: readings.length,
    exported: `${now.toISOString().slice(0, 19)}Z`,
  }
}
