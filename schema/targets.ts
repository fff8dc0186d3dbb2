import { z } from 'zod'
import { count, LIMITS } from './api/common.ts'
import { passageHitSchema } from './api/mentions.ts'
import { targetSchema } from './document.ts'

/** `level`: a number to reach; `rise` and `fall`: by how much it changes. Only numbers of one direction and unit are compared. */
export const TARGET_DIRECTIONS = ['level', 'rise', 'fall'] as const
export const directionSchema = z.enum(TARGET_DIRECTIONS)
export type TargetDirection = z.infer<typeof directionSchema>

export const targetsQuerySchema = z.object({
  /** Words in the indicator's name. */
  q: z.string().trim().min(1).max(64).optional(),
  /** Key of one indicator, as `indicators` gives it. */
  indicator: z.string().max(200).optional(),
  /** Name or GB/T 2260 code of the issuer; everything below it in the tree counts. */
  region: z.string().optional(),
  /** The year that the plan is for. */
  year: z.coerce.number().int().optional(),
  kind: z.string().optional(),
  /** `plan`: without the numbers that stand in a review of what was done; `all`: with them. */
  part: z.enum(['plan', 'all']).default('plan'),
  sort: z.enum(['year', 'region', 'indicator', 'value']).default('year'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).max(LIMITS.offset).default(0),
})
export type TargetsQuery = z.infer<typeof targetsQuerySchema>

export const targetRowSchema = targetSchema
  .pick({ id: true, indicator: true, comparator: true, value: true, unit: true, due: true, firmness: true })
  .extend({
    /** Key of the indicator that it is counted under. */
    key: z.string(),
    /** For which year: the target's own, else the plan's. */
    year: z.int().optional(),
    region: z.string().optional(),
    /** True where it stands in a review: what was reached rather than what is aimed at. */
    review: z.boolean(),
    document: z.object({ id: z.string(), title: z.string(), year: z.int().optional() }),
    passage: passageHitSchema.omit({ section: true }).optional(),
  })
export type TargetRow = z.infer<typeof targetRowSchema>

export const indicatorSchema = z.object({
  key: z.string(),
  /** The official name where there are several, else as it is written, without 全市, 完成 and the like. */
  name: z.string(),
  /** All names that are counted under it, most used first. */
  names: z.array(z.string()),
  direction: directionSchema,
  unit: z.string(),
  count,
  regions: z.array(z.string()),
  years: z.array(z.int()),
})
export type Indicator = z.infer<typeof indicatorSchema>

export const targetsAnswerSchema = z
  .object({
    total: count,
    /** A page, each with its sentence. */
    targets: z.array(targetRowSchema),
    /** Every number of the one indicator that was asked for, by region and year, for a chart; empty without `indicator`. */
    series: z.array(
      z.object({
        region: z.string(),
        points: z.array(z.object({ year: z.int(), value: z.number(), id: z.string() })),
      }),
    ),
    /** What the other filters leave, those over most years and regions first. */
    indicators: z.array(indicatorSchema),
    indicatorsTotal: count,
    regions: z.array(z.string()),
    years: z.array(z.int()),
  })
  .meta({ id: 'TargetsAnswer' })
export type TargetsAnswer = z.infer<typeof targetsAnswerSchema>
