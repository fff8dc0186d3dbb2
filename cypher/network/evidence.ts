import { z } from 'zod'
import type { EdgeKind } from '#schema/api/entities.ts'
import { passageHitSchema } from '#schema/api/mentions.ts'
import { type EdgeEvidence, edgeEvidenceSchema } from '#schema/api/networks.ts'
import type { Connection } from '../connection.ts'
import { ask, loadStatement } from '../statement.ts'

const statements = {
  count: loadStatement('read/count-evidence'),
  said: loadStatement('read/list-evidence-said'),
  together: loadStatement('read/list-evidence-together'),
  mentioned: loadStatement('read/list-evidence-mentioned'),
}

const { highlights } = passageHitSchema.shape
const evidenceSchema = edgeEvidenceSchema.shape.evidence.element.extend({
  passage: passageHitSchema.omit({ highlights: true }),
  highlights,
})

/**
 * The sentences behind a line, newest plan first, with the names of both ends marked (of MENTIONS: of the thing). None for a
 * tie that only a table states, and none when there is no such line.
 */
export async function listEvidence(
  connection: Connection,
  query: { from: string; to: string; kind: EdgeKind; limit: number; offset: number },
): Promise<EdgeEvidence> {
  const { from, to, kind, limit, offset } = query
  const text = kind === 'TOGETHER' ? statements.together : kind === 'MENTIONS' ? statements.mentioned : statements.said
  const [count] = await ask(connection, statements.count, { from, to, kind }, z.object({ total: z.int() }))
  const rows = await ask(connection, text, { from, to, kind, limit, offset }, evidenceSchema)
  return {
    total: count?.total ?? 0,
    evidence: rows.map(({ highlights, passage, ...row }) => ({ ...row, passage: { ...passage, highlights } })),
  }
}
