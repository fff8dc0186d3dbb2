import { z } from 'zod'
import { count, entityBriefSchema, LIMITS } from './api/common.ts'
import { passageHitSchema } from './api/mentions.ts'
import { entityTypeSchema } from './entity.ts'
import { aspectSchema, statusSchema } from './statement.ts'

/** Upper bounds of a comparison. */
export const COMPARE_LIMITS = { rows: 50, columns: 60, issuers: 8, years: 40, page: 500 } as const

const limit = (standard: number) => z.coerce.number().int().min(1).max(COMPARE_LIMITS.page).default(standard)
const offset = z.coerce.number().int().min(0).max(LIMITS.offset).default(0)
const words = z.string().trim().min(1).max(200)
const list = z.string().trim().min(1).max(4_000)
const issuerSchema = z.object({ id: z.string(), name: z.string() })
const planRefSchema = z.object({ id: z.string(), title: z.string() })
const evidenceSchema = passageHitSchema.omit({ section: true })

/** Why what is here of a plan counts as a part of it only: nothing is said to be missing from such a text. */
export const FRAGMENT_REASONS = ['marked', 'review-only', 'short'] as const
export const fragmentSchema = z.enum(FRAGMENT_REASONS).meta({
  description:
    'marked: said to be an excerpt; review-only: a report that looks back and has no tasks; short: less than half as long as is usual for its issuer',
})
export type FragmentReason = z.infer<typeof fragmentSchema>

// ── one issuer, year by year ─────────────────────────────────────────────────────────────────────────────────────────

/**
 * From one plan to the next. `completed`: the later reports it done. `moved`: a further step than before. `kept`: named in
 * both. `new`: not named before. `again`: not named in the earlier, but in one before it. `dropped`: not named any more,
 * whatever became of it. `done`: not named any more after it was reported done. `unseen`: not named in what is here of
 * the later plan, of which only a part is here.
 */
export const CHANGES = ['completed', 'moved', 'kept', 'new', 'again', 'dropped', 'done', 'unseen'] as const
export const changeSchema = z.enum(CHANGES).meta({ id: 'Change' })
export type Change = z.infer<typeof changeSchema>

export const FOLLOWED = ['PLANS', 'SUPPORTS', 'COOPERATES_WITH'] as const
export type Followed = (typeof FOLLOWED)[number]

export const compareYearsQuerySchema = z.object({
  /** Name, short name, GB/T 2260 code or id of the region that issued the plans. */
  issuer: words,
  /** `2022,2023`; absent: all years that are here. */
  years: z
    .string()
    .regex(/^\d{4}(,\d{4})*$/, 'years are written 2022,2023')
    .optional(),
  /** Only plans of one kind; absent: the kind that the issuer has most of. */
  kind: z.string().optional(),
  about: z.enum(FOLLOWED).default('PLANS'),
  type: entityTypeSchema.optional(),
  /** Only things with this change in any step. */
  change: changeSchema.optional(),
  limit: limit(200),
  offset,
})
export type CompareYearsQuery = z.infer<typeof compareYearsQuerySchema>

export const saidSchema = z.object({
  status: statusSchema.optional(),
  aspect: aspectSchema.optional(),
  due: z.string().optional(),
  trigger: z.string().optional(),
  confidence: z.number(),
  /** Of what only the sentence speaks: a stage of the work (主体, 手续) or another thing of it (服务区). */
  part: z.string().optional(),
  /** The name that the plan's statement is about. */
  name: z.string(),
  entityId: z.string(),
  document: planRefSchema,
  passage: evidenceSchema,
})
export type Said = z.infer<typeof saidSchema>

/** A thing in the plans of one year: something is said of it, it is only named, its name stands in the text, or nothing. */
export const yearCellSchema = z.object({
  state: z.enum(['said', 'named', 'text', 'absent']),
  /** The furthest first. */
  said: z.array(saidSchema),
  mentions: count,
  /** Where nothing is said: the first sentence that names it. */
  named: z.object({ document: planRefSchema, passage: evidenceSchema }).optional(),
})
export type YearCell = z.infer<typeof yearCellSchema>

/** Why a name is taken for the same thing as the first name of its row. */
export const FOLLOW_REASONS = ['name', 'form', 'works', 'short', 'part', 'similar'] as const
export const followReasonSchema = z.enum(FOLLOW_REASONS).meta({
  description:
    'name: the same thing; form: the same without 工程, 项目, the issuer’s name; works: the same without 改造, 迁建 …; short: a line’s short form (长辽通高铁); part: one of several in the name; similar: so alike that it may be the same, to be checked',
})
export type FollowReason = z.infer<typeof followReasonSchema>

export const followedNameSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: entityTypeSchema,
  why: followReasonSchema,
})

export const yearRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: entityTypeSchema,
  names: z.array(followedNameSchema),
  /** False where a name was only similar. */
  sure: z.boolean(),
  /** One cell for each of `plans`. */
  cells: z.array(yearCellSchema),
  /** One change for each of `steps`; null where neither plan names it. */
  changes: z.array(changeSchema.nullable()),
})
export type YearRow = z.infer<typeof yearRowSchema>

export const yearPlanSchema = z.object({
  year: z.int(),
  documents: z.array(planRefSchema),
  fragment: fragmentSchema.optional(),
})
export type YearPlan = z.infer<typeof yearPlanSchema>

export const compareYearsAnswerSchema = z
  .object({
    issuer: issuerSchema.extend({
      /** The same place under another name, at other years. */
      formerly: z.array(issuerSchema),
      /** Other issuers of that name. */
      others: z.array(issuerSchema),
    }),
    kind: z.string().optional(),
    plans: z.array(yearPlanSchema),
    steps: z.array(
      z.object({
        from: z.int(),
        to: z.int(),
        /** Years between the two of which no plan is here. */
        missing: z.array(z.int()),
        counts: z.record(changeSchema, count),
      }),
    ),
    /** Years and kinds that could be compared. */
    available: z.array(z.object({ kind: z.string().optional(), years: z.array(z.int()) })),
    total: count,
    rows: z.array(yearRowSchema),
  })
  .meta({ id: 'CompareYearsAnswer' })
export type CompareYearsAnswer = z.infer<typeof compareYearsAnswerSchema>

// ── the life line of one thing ───────────────────────────────────────────────────────────────────────────────────────

export const timelineAnswerSchema = z
  .object({
    names: z.array(followedNameSchema),
    /** By year, in the order of the text; `reported` before `promised` of one year. */
    entries: z.array(saidSchema.extend({ year: z.int().optional(), issuer: z.string().optional() })),
    /** Plans that name it and say nothing of its progress. */
    named: z.array(z.object({ year: z.int().optional(), issuer: z.string().optional(), document: planRefSchema })),
  })
  .meta({ id: 'Timeline' })
export type Timeline = z.infer<typeof timelineAnswerSchema>

// ── entity × plan ────────────────────────────────────────────────────────────────────────────────────────────────────

export const compareMatrixQuerySchema = z.object({
  /** Names, strings or entity ids, one a line or parted by commas. */
  rows: list,
  /** Ids of plans, parted by commas; absent: all that the filters leave, newest first. */
  plans: list.optional(),
  region: z.string().optional(),
  year: z.coerce.number().int().optional(),
  kind: z.string().optional(),
})
export type CompareMatrixQuery = z.infer<typeof compareMatrixQuerySchema>

export const matrixColumnSchema = planRefSchema.extend({
  issuer: z.string().optional(),
  year: z.int().optional(),
  kind: z.string().optional(),
  fragment: z.boolean(),
})
export const compareMatrixAnswerSchema = z
  .object({
    columns: z.array(matrixColumnSchema),
    rows: z.array(
      z.object({
        asked: z.string(),
        /** Absent where the words are no known name: then they are looked for as a string. */
        entity: entityBriefSchema.optional(),
        /** Other things that carry the name. */
        others: z.array(z.object({ id: z.string(), name: z.string(), type: entityTypeSchema })),
        counts: z.array(count),
        total: count,
      }),
    ),
    cut: z.object({ columns: z.object({ shown: count, of: count }), rows: z.object({ shown: count, of: count }) }),
  })
  .meta({ id: 'CompareMatrixAnswer' })
export type CompareMatrixAnswer = z.infer<typeof compareMatrixAnswerSchema>

export const compareCellQuerySchema = z.object({ row: words, plan: words, limit: limit(50), offset })
export const compareCellAnswerSchema = z
  .object({ total: count, passages: z.array(passageHitSchema) })
  .meta({ id: 'CompareCellAnswer' })
export type CompareCellAnswer = z.infer<typeof compareCellAnswerSchema>

// ── what issuers share ───────────────────────────────────────────────────────────────────────────────────────────────

export const compareIssuersQuerySchema = z.object({
  /** Names, codes or ids, parted by commas. */
  issuers: list,
  type: entityTypeSchema.optional(),
  year: z.coerce.number().int().optional(),
  /** `shared`: named by at least two of them; `all`: by each; `single`: by one only. */
  show: z.enum(['shared', 'all', 'single']).default('shared'),
  /** With `single`: only what this one names (name or id). */
  of: z.string().optional(),
  limit: limit(100),
  offset,
})
export type CompareIssuersQuery = z.infer<typeof compareIssuersQuerySchema>
export const compareIssuersAnswerSchema = z
  .object({
    issuers: z.array(issuerSchema.extend({ plans: count, years: z.array(z.int()), single: count })),
    unknown: z.array(z.string()),
    counts: z.object({ shared: count, all: count, single: count }),
    total: count,
    rows: z.array(z.object({ entity: entityBriefSchema, counts: z.array(count) })),
  })
  .meta({ id: 'CompareIssuersAnswer' })
export type CompareIssuersAnswer = z.infer<typeof compareIssuersAnswerSchema>

// ── coverage ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const coverageAnswerSchema = z
  .object({
    rows: z.array(
      z.object({
        issuer: issuerSchema.partial({ id: true }),
        kind: z.string().optional(),
        years: z.array(z.object({ year: z.int().optional(), documents: count, fragments: count })),
        /** Years between the first and the last of which there is none; empty for kinds that are not made each year. */
        missing: z.array(z.int()),
      }),
    ),
  })
  .meta({ id: 'CoverageAnswer' })
export type CoverageAnswer = z.infer<typeof coverageAnswerSchema>
