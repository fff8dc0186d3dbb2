import { z } from 'zod'
import { changeSchema, FOLLOWED } from '#schema/compare.ts'
import { entityTypeSchema } from '#schema/entity.ts'
import { listOf } from '#client/address.ts'

const text = z.string().trim().min(1).max(200).optional().catch(undefined)
const year = z.coerce.number().int().min(1000).max(9999)
const name = z.string().trim().min(1).max(200)

/** `/compare`: what is set beside what, and of each view what is chosen in it. */
export const compareAddress = z.object({
  view: z.enum(['years', 'matrix', 'issuers']).optional().catch(undefined),
  issuer: text,
  years: listOf(year),
  about: z.enum(FOLLOWED).optional().catch(undefined),
  change: changeSchema.optional().catch(undefined),
  /** The row whose sentences are shown. */
  open: text,
  /** Names, strings and ids of the matrix. */
  rows: listOf(name),
  region: text,
  year: year.optional().catch(undefined),
  kind: text,
  /** The cell whose sentences are shown: what is looked for, and in which plan. */
  row: text,
  plan: text,
  issuers: listOf(name),
  show: z.enum(['shared', 'all', 'single']).optional().catch(undefined),
  of: text,
  type: entityTypeSchema.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
})
export type CompareAddress = z.infer<typeof compareAddress>
