import { z } from 'zod'
import type { Connection } from './connection.ts'
import { ask, loadStatement } from './statement.ts'

const statements = {
  listOriginals: loadStatement('read/list-originals'),
  readOriginal: loadStatement('read/read-original'),
}

const originalSchema = z.object({
  id: z.string(),
  sha256: z.string(),
  source: z.string(),
  title: z.string(),
  issuer: z.string().optional(),
  year: z.int().optional(),
  issuerConfidence: z.number(),
  yearConfidence: z.number(),
  pipelineVersion: z.string().optional(),
  /** Hash of the corrections that its reading went through. */
  corrections: z.string().optional(),
  /** What a person said of it when it came in, as JSON. */
  facts: z.string().optional(),
  /** The same with what people mended: what it was read with. */
  read: z.string().optional(),
  /** Whether its bytes are kept. */
  kept: z.boolean(),
  mentions: z.int(),
  statements: z.int(),
  targets: z.int(),
  /** Of a copy: the plan that is counted, and which part of the two texts is the same. */
  of: z.string().optional(),
  resemblance: z.number().optional(),
})
export type Original = z.infer<typeof originalSchema>

/** The files that plans and copies came in, plans first, by id. */
export function listOriginals(connection: Connection): Promise<Original[]> {
  return ask(connection, statements.listOriginals, {}, originalSchema)
}

/** The file that a plan or a copy came in; undefined when there is none of this id, or its bytes were not kept. */
export async function readOriginal(
  connection: Connection,
  id: string,
): Promise<{ source: string; bytes: Uint8Array } | undefined> {
  // past `read`, which would make an array of numbers of twenty million bytes
  const session = connection.session('READ')
  try {
    const { records } = await session.run(statements.readOriginal, { id })
    const bytes: unknown = records[0]?.get('bytes')
    if (!(bytes instanceof Int8Array)) return undefined
    return {
      source: String(records[0]?.get('source')),
      bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    }
  } finally {
    await session.close()
  }
}
