import { z } from 'zod'
import { documentSchema, passageSchema, sectionSchema, statementSchema, targetSchema } from '../document.ts'
import { entityTypeSchema } from '../entity.ts'
import { formatSchema } from '../ingest.ts'
import { count, pageLimit, pageOffset } from './common.ts'

export const documentBriefSchema = documentSchema
  .extend({
    mentions: count,
    entities: count,
    statements: count,
    targets: count,
    /** The form that it came in, and which pipeline read it. */
    format: formatSchema.optional(),
    pipelineVersion: z.string().optional(),
    /** The same plan in other files: kept, and not counted. */
    copies: z.array(z.object({ id: z.string(), source: z.string(), resemblance: z.number() })).optional(),
  })
  .meta({ id: 'DocumentBrief' })
export type DocumentBrief = z.infer<typeof documentBriefSchema>

export const documentsQuerySchema = z.object({
  region: z.string().optional(),
  year: z.coerce.number().int().optional(),
  kind: z.string().optional(),
  limit: pageLimit(50),
  offset: pageOffset,
})
export const documentsAnswerSchema = z
  .object({
    total: count,
    documents: z.array(documentBriefSchema),
    /** All plans by region and year, whatever the filters. */
    coverage: z.array(
      z.object({ region: z.string(), regionId: z.string().optional(), year: z.int().optional(), documents: count }),
    ),
  })
  .meta({ id: 'DocumentsAnswer' })
export type DocumentsAnswer = z.infer<typeof documentsAnswerSchema>

export const documentTextSchema = z
  .object({
    document: documentBriefSchema,
    text: z.string(),
    sections: z.array(sectionSchema),
    passages: z.array(passageSchema.omit({ text: true })),
    mentions: z.array(
      z.object({
        start: z.int(),
        end: z.int(),
        type: entityTypeSchema,
        entityId: z.string(),
        name: z.string(),
        nested: z.boolean(),
        rule: z.string(),
        link: z.string(),
        confidence: z.number(),
      }),
    ),
    statements: z.array(
      statementSchema.extend({ headName: z.string(), tailName: z.string(), tailType: entityTypeSchema }),
    ),
    targets: z.array(targetSchema.omit({ aboutId: true })),
  })
  .meta({ id: 'DocumentText' })
export type DocumentText = z.infer<typeof documentTextSchema>
