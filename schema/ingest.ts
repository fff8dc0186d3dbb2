import { z } from 'zod'

/** Forms in which a plan can come. */
export const FORMATS = ['text', 'html', 'docx', 'pdf'] as const
export const formatSchema = z.enum(FORMATS).meta({ id: 'Format' })
export type Format = z.infer<typeof formatSchema>

/** Why a file is no plan that can be read; the client has a sentence for each that says what to do. */
export const FAULTS = [
  'unreadable',
  'too-large',
  'too-long',
  'empty',
  'binary',
  'unknown-encoding',
  'damaged',
  'bomb',
  'locked',
  'scanned',
  'picture',
  'old-word',
  'wps',
  'ofd',
  'other-office',
  'archive',
  'too-slow',
  'pipeline',
  'away',
  'load',
] as const
export const faultSchema = z.enum(FAULTS).meta({ id: 'Fault' })
export type Fault = z.infer<typeof faultSchema>

const count = z.int().min(0)

/** What became of one document. */
export const documentReportSchema = z
  .object({
    file: z.string(),
    /** Seconds from the file to the graph. */
    seconds: z.number(),
    id: z.string().optional(),
    title: z.string().optional(),
    issuer: z.string().optional(),
    year: z.int().optional(),
    /** Whether issuer and year are read from the text and not said by a person. */
    guessed: z.object({ issuer: z.boolean(), year: z.boolean() }).optional(),
    mentions: count,
    statements: count,
    targets: count,
    /** The graph had it already as it would be read now. */
    known: z.boolean().optional(),
    /** A plan whose text is near the same; `counted`: that one is counted, and this file is kept as its copy. */
    near: z
      .object({ id: z.string(), title: z.string(), file: z.string(), resemblance: z.number(), counted: z.boolean() })
      .optional(),
    /** Why it is not in the graph, in words and in a word, and at which stage it failed. */
    error: z.string().optional(),
    fault: faultSchema.optional(),
    stage: z.enum(['read', 'pipeline', 'load']).optional(),
  })
  .meta({ id: 'DocumentReport' })
export type DocumentReport = z.infer<typeof documentReportSchema>
