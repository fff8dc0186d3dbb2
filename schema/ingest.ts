import { z } from 'zod'
import { count } from './api/common.ts'

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
  'cancelled',
] as const
export const faultSchema = z.enum(FAULTS).meta({ id: 'Fault' })
export type Fault = z.infer<typeof faultSchema>

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

/** Where a file stands on its way into the graph. */
export const FILE_STATES = ['waiting', 'reading', 'done', 'failed', 'cancelled'] as const

/** A file that was handed in. */
export const jobFileSchema = z.object({
  /** From 1, in the order in which they came. */
  number: z.int().min(1),
  name: z.string(),
  bytes: z.int().min(0),
  state: z.enum(FILE_STATES),
  report: documentReportSchema.optional(),
})
export type JobFile = z.infer<typeof jobFileSchema>

/** Files that came together, as they stand now. */
export const jobSchema = z
  .object({
    id: z.string(),
    /** Files that a person handed in, or originals that are read again. */
    kind: z.enum(['upload', 'again']),
    at: z.iso.datetime(),
    files: z.array(jobFileSchema),
    ended: z.boolean(),
    /** What the files that are left will take, as those that are done tell; absent before one is done. */
    secondsLeft: z.number().optional(),
  })
  .meta({ id: 'IngestJob' })
export type IngestJob = z.infer<typeof jobSchema>

export const jobsAnswerSchema = z.object({ jobs: z.array(jobSchema) }).meta({ id: 'IngestJobs' })

/** Which file of a job is meant; absent: all. */
export const jobFileRequestSchema = z.object({ file: z.int().min(1).optional() })

export const removalSchema = z
  .object({
    id: z.string(),
    /** The job that reads a copy which takes the place of what was removed. */
    job: z.string().optional(),
  })
  .meta({ id: 'Removal' })

/** Most files in one upload. */
export const MOST_FILES = 1_000
