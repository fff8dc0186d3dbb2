import { z } from 'zod'
import type { ConnectionSettings } from '#cypher/connection.ts'
import { documentReportSchema } from '#schema/ingest.ts'
import type { Facts } from '../manifest.ts'

/** A file that the process is to read: one on disk, or the original that the graph keeps of a document. */
export interface DeskFile {
  number: number
  name: string
  facts: Facts
  from: { path: string } | { document: string }
  /** Read anew even where the graph has it as it would be read now. */
  again: boolean
}

/** What the server tells the process. */
export type Order = { begin: { settings: ConnectionSettings; home: string } } | { read: DeskFile[] }

/** What the process tells the server: a file is being read, what became of it, or that it has nothing more to do. */
export const tidingsSchema = z.union([
  z.object({ reading: z.int() }),
  z.object({ number: z.int(), report: documentReportSchema }),
  z.object({ idle: z.literal(true) }),
  z.object({ unready: z.string() }),
])
export type Tidings = z.infer<typeof tidingsSchema>
