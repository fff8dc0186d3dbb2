import { z } from 'zod'
import type { Connection } from './connection.ts'
import { resemblance } from './sketch.ts'
import { ask, loadStatement } from './statement.ts'

const findNearDocuments = loadStatement('read/find-near-documents')

/** Two texts that share so many of their shingles are one plan in two forms; two years of one region share a fifth. */
const NEAR = 0.8

const nearSchema = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  sha256: z.string(),
  format: z.string().optional(),
  chars: z.int(),
  issuer: z.string().optional(),
  issuerConfidence: z.number(),
  year: z.int().optional(),
  yearConfidence: z.number(),
})
export type NearDocument = z.infer<typeof nearSchema> & {
  /** Which part of the text is the same, 0 to 1. */
  resemblance: number
}

/** The plans whose text is near that of a sketch, nearest first (then by id), but for the document `id` itself. */
export async function findNear(connection: Connection, id: string, sketch: readonly number[]): Promise<NearDocument[]> {
  if (sketch.length === 0) return []
  const rows = await ask(
    connection,
    findNearDocuments,
    { id, lowest: sketch.slice(0, 16) },
    nearSchema.extend({ sketch: z.array(z.int()) }),
  )
  return rows
    .map(({ sketch: other, ...near }) => ({ ...near, resemblance: resemblance(sketch, other) }))
    .filter((near) => near.resemblance >= NEAR)
    .sort((one, other) => other.resemblance - one.resemblance || (one.id < other.id ? -1 : 1))
}
