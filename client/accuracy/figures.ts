import { z } from 'zod'
import { ENTITY_TYPES, type EntityType, typeOfWord } from '#schema/entity.ts'
import { STATEMENT_TYPES, statementTypeSchema } from '#schema/statement.ts'

const share = z.number().min(0).max(1)
const number = z.int().min(0)
const scoreSchema = z.object({ precision: share, recall: share, f1: share })
const measureSchema = scoreSchema.extend({ expected: number })
export type Score = z.infer<typeof scoreSchema>
export type Measure = z.infer<typeof measureSchema>

/** From which confidence on; how many were found there, their mean confidence, and the share of them that is right. */
const bandSchema = z.object({ from: share, found: number, sure: share, right: share })
export type Band = z.infer<typeof bandSchema>

const typeSchema = z.string().transform((word, context): EntityType => {
  const type = typeOfWord(word)
  if (type !== undefined) return type
  context.addIssue(`no type of entity: ${word}`)
  return z.NEVER
})

const figuresSchema = z.object({
  plans: number,
  issuers: number,
  folds: number,
  mention: measureSchema,
  /** Share of the names found that are traced to the name that annotators gave the thing. */
  canonical: share,
  /** B³ over the names found. */
  entities: scoreSchema,
  types: z
    .array(measureSchema.extend({ type: typeSchema }))
    .refine((rows) => isOneOfEach(rows, ({ type }) => type, ENTITY_TYPES), 'each type once'),
  statements: z
    .array(measureSchema.extend({ kind: statementTypeSchema }))
    .refine((rows) => isOneOfEach(rows, ({ kind }) => kind, STATEMENT_TYPES), 'each kind of statement once'),
  /** Statements with their status. */
  status: scoreSchema,
  target: scoreSchema,
  confidence: z.array(bandSchema).min(1),
  statementConfidence: z.array(bandSchema).min(1),
})
export type Figures = z.infer<typeof figuresSchema>

/** Fewer annotated examples than this, and a figure may be 15 points off by chance alone. */
const ENOUGH = 40

/**
 * The published figures, from what `evaluate --folds` measured: types and kinds by number of examples, most first (ties
 * as they stand), bands by confidence, lowest first. Types carry the word of the annotations in `data`, their own here.
 * Throws a ZodError for anything else, also for a type that is missing or stands twice.
 */
export function readFigures(data: unknown): Figures {
  const figures = figuresSchema.parse(data)
  const byExamples = (one: Measure, other: Measure) => other.expected - one.expected
  const byConfidence = (one: Band, other: Band) => one.from - other.from
  return {
    ...figures,
    types: figures.types.toSorted(byExamples),
    statements: figures.statements.toSorted(byExamples),
    confidence: figures.confidence.toSorted(byConfidence),
    statementConfidence: figures.statementConfidence.toSorted(byConfidence),
  }
}

/** Whether too few examples were annotated for a figure to say much. */
export function isLittleMeasured({ expected }: Measure): boolean {
  return expected < ENOUGH
}

/** 81 for 0.814: of a hundred. */
export function ofHundred(share: number): number {
  return Math.round(share * 100)
}

/** How far confidence may be taken at its word. */
export interface Trust {
  /** By how many of a hundred the stated confidence is too high, over all that was found; below 0: too low. */
  points: number
  /** Whether those stated with more confidence are right at least as often, band by band. */
  rising: boolean
}

/** Compares what was stated with what was right; bands from the lowest confidence to the highest, empty ones left out. */
export function judgeTrust(bands: Band[]): Trust {
  const filled = bands.filter(({ found }) => found > 0)
  const found = filled.reduce((sum, band) => sum + band.found, 0)
  const excess = filled.reduce((sum, band) => sum + band.found * (band.sure - band.right), 0)
  return {
    points: found === 0 ? 0 : Math.round((100 * excess) / found),
    rising: filled.every(({ right }, at) => at === 0 || right >= (filled[at - 1]?.right ?? 0)),
  }
}

function isOneOfEach<Row>(rows: Row[], keyOf: (row: Row) => string, keys: readonly string[]): boolean {
  return rows.length === keys.length && new Set(rows.map(keyOf)).size === keys.length
}
