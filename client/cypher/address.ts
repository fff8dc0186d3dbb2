import { z } from 'zod'

/** What the address of the Cypher page holds: a query that is pre-filled and never runs by itself. */
export const cypherAddress = z.object({ q: z.string().optional().catch(undefined) })
