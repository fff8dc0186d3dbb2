import { z } from 'zod'
import { entityTypeSchema } from './entity.ts'
import { statementTypeSchema } from './statement.ts'

/** A thing as a correction names it: by its id, and by name and type for people and for pipelines that compute other ids. */
const thingSchema = z.object({
  id: z.string().min(1).max(100),
  name: z.string().trim().min(1).max(200),
  type: entityTypeSchema,
})
export type CorrectedThing = z.infer<typeof thingSchema>

/** A sentence: the hash of the document's file, and the sentence itself. */
const placeSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'not the SHA-256 of a file'),
  quote: z.string().min(1).max(1000),
})

/** What is wrong, and how it is right. */
export const correctionSchema = z.discriminatedUnion('kind', [
  /** Two names are one thing: everything said of `from` is said of `into`. */
  z.object({ kind: z.literal('merge'), from: thingSchema, into: thingSchema }),
  /** Where `surface` stands for `from`, it means `to`: in one document, or in all. */
  z.object({
    kind: z.literal('split'),
    from: thingSchema,
    surface: z.string().min(1).max(200),
    /** Without an id a thing of its own. */
    to: thingSchema.partial({ id: true }),
    sha256: placeSchema.shape.sha256.optional(),
  }),
  /** The name does not stand for a thing there; `nth` tells it from the same name earlier in the sentence, from 0. */
  placeSchema.extend({
    kind: z.literal('reject-mention'),
    surface: z.string().min(1).max(200),
    nth: z.int().min(0).max(100).default(0),
    entity: thingSchema,
  }),
  /** The sentence does not say that. */
  placeSchema.extend({
    kind: z.literal('reject-statement'),
    head: thingSchema,
    type: statementTypeSchema,
    tail: thingSchema,
  }),
  /** Who issued a document, and for which year it is. */
  z.object({
    kind: z.literal('document'),
    sha256: placeSchema.shape.sha256,
    /** The file's name, for people. */
    source: z.string().max(250),
    issuer: z.string().trim().min(2).max(60).optional(),
    /** GB/T 2260, where the name alone does not say which. */
    code: z
      .string()
      .regex(/^\d{6}$/, 'the code has not 6 digits')
      .optional(),
    year: z.int().min(1900).max(2099).optional(),
  }),
])
export type Correction = z.infer<typeof correctionSchema>

/** A correction with who made it, when and why. Its id is computed from what it corrects: made twice it is one. */
export const keptCorrectionSchema = z
  .object({
    id: z.string(),
    correction: correctionSchema,
    reason: z.string().trim().min(1, 'a correction needs a reason').max(500),
    by: z.string().trim().max(80).optional(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'KeptCorrection' })
export type KeptCorrection = z.infer<typeof keptCorrectionSchema>

/** The file of corrections, as it is kept, exported and imported. */
export const correctionsFileSchema = z
  .object({
    format: z.literal('plan-graph-corrections'),
    version: z.literal(1),
    corrections: z.array(keptCorrectionSchema),
  })
  .meta({ id: 'CorrectionsFile' })
export type CorrectionsFile = z.infer<typeof correctionsFileSchema>

export const correctionRequestSchema = keptCorrectionSchema.pick({ correction: true, reason: true, by: true })
export type CorrectionRequest = z.infer<typeof correctionRequestSchema>

/** What a correction, or its undoing, did to the graph. */
export const correctionOutcomeSchema = z
  .object({
    corrections: z.array(keptCorrectionSchema),
    /** Documents that were written anew. */
    documents: z.int().min(0),
    /** The job that reads documents again whose issuer or year changed; absent where none has to be. */
    job: z.string().optional(),
  })
  .meta({ id: 'CorrectionOutcome' })
export type CorrectionOutcome = z.infer<typeof correctionOutcomeSchema>
