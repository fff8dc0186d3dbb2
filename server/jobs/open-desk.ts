import type { Connection } from '#cypher/connection.ts'
import type { Desk } from '../desk.ts'
import { openCorrectionsDesk } from './corrections-desk.ts'
import { openIngestDesk } from './ingest-desk.ts'

/** Where documents and corrections come in; takes up what an earlier server left undone. */
export async function openDesk(connection: Connection, home: string): Promise<Desk> {
  const ingest = await openIngestDesk(connection, home)
  return { ingest, corrections: openCorrectionsDesk(connection, home, ingest), close: () => ingest.close() }
}
