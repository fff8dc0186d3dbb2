import { z } from 'zod'
import { formatSchema } from '#schema/ingest.ts'
import type { Connection } from './connection.ts'
import { loadStatement } from './statement.ts'
import { toPlain } from './values.ts'

const readKeptReading = loadStatement('read/read-kept-reading')

const bytesSchema = z
  .instanceof(Int8Array)
  .transform((bytes) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length))
const keptSchema = z.object({
  packed: bytesSchema,
  bytes: bytesSchema,
  facts: z.string(),
  read: z.string(),
  sketch: z.unknown().transform((sketch) => z.array(z.int()).parse(toPlain(sketch))),
  format: formatSchema,
  pipelineVersion: z.string(),
})

/** What was kept of a document when it was read, as it is written again; undefined where nothing is. */
export async function readKept(connection: Connection, id: string): Promise<z.infer<typeof keptSchema> | undefined> {
  // past `read`, which would make arrays of numbers of millions of bytes
  const session = connection.session('READ')
  try {
    const { records } = await session.run(readKeptReading, { id })
    return records[0] && keptSchema.parse(records[0].toObject())
  } finally {
    await session.close()
  }
}
