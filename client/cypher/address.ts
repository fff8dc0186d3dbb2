import { z } from 'zod'

const text = z.string().min(1).optional().catch(undefined)

/** What the address of the Cypher page holds: a query with its parameters, pre-filled and never run by itself. */
export const cypherAddress = z.object({
  q: text,
  /** Parameters as JSON. */
  params: text,
  show: z.enum(['network', 'json']).optional().catch(undefined),
})
