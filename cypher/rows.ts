import { z } from 'zod'
import { type EntityBrief, entityBriefSchema } from '#schema/api/common.ts'
import { GROUP_OF } from '#schema/entity.ts'

/** An entity's columns as the statements give them; the group follows from the type. */
export const entityRowSchema = entityBriefSchema
  .omit({ group: true })
  .transform((row): EntityBrief => ({ ...row, group: GROUP_OF[row.type] }))

/** A plan in which something was found: how often, in how many sentences. */
export const foundDocumentSchema = z.object({
  id: z.string(),
  title: z.string(),
  issuer: z.string().optional(),
  /** Id of the region that issued it. */
  issuerId: z.string().optional(),
  year: z.int().optional(),
  kind: z.string().optional(),
  mentions: z.int(),
  passages: z.int(),
  /** Of several words: in how many sentences they stand all. */
  together: z.int().optional(),
})
export type FoundDocument = z.infer<typeof foundDocumentSchema>
