import { z } from 'zod'
import { COMPARATORS, documentSchema } from './document.ts'
import { aspectSchema, statementTypeSchema, statusSchema } from './statement.ts'

/** What `extract` prints for one file: offsets in UTF-16 units of the source text as decoded, end excluded. */
export const extractionSchema = z.object({
  document: documentSchema,
  mentions: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      surface: z.string(),
      /** One of the 21 words of the annotations. */
      type: z.string(),
      canonical: z.string(),
      entity: z.string(),
      rule: z.string(),
      nested: z.boolean(),
      confidence: z.number(),
    }),
  ),
  relations: z.array(
    z.object({
      head: z.string(),
      relation: statementTypeSchema,
      tail: z.string(),
      status: statusSchema.nullable(),
      aspect: aspectSchema.nullable(),
      due: z.string().nullable(),
      /** The sentence. */
      start: z.int(),
      end: z.int(),
      trigger: z.string().nullable(),
      rule: z.string(),
      confidence: z.number(),
    }),
  ),
  targets: z.array(
    z.object({
      indicator: z.string(),
      comparator: z.enum(COMPARATORS),
      value: z.number(),
      unit: z.string(),
      year: z.int().nullable(),
      due: z.string().nullable(),
      firmness: z.string().nullable(),
      about: z.string().nullable(),
      start: z.int(),
      end: z.int(),
    }),
  ),
})
export type Extraction = z.infer<typeof extractionSchema>
