import { z } from 'zod'

const text = z.string().trim().min(1).max(200).optional().catch(undefined)

/** `/targets`: the filters, the chosen indicator and the page. */
export const targetsAddress = z.object({
  q: text,
  indicator: text,
  region: text,
  year: z.coerce.number().int().min(1000).max(9999).optional().catch(undefined),
  part: z.enum(['plan', 'all']).optional().catch(undefined),
  sort: z.enum(['year', 'region', 'indicator', 'value']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
})
export type TargetsAddress = z.infer<typeof targetsAddress>
