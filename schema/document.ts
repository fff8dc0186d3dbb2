import { z } from 'zod'
import { entitySchema, entityTypeSchema } from './entity.ts'
import { aspectSchema, statementTypeSchema, statusSchema } from './statement.ts'

/** A passage is never longer than this many UTF-16 units; a longer sentence is cut at a comma, or hard. */
export const PASSAGE_LIMIT = 1000

/** What is known of a plan: from a manifest, else read from the text, each guess with how sure it is (0 to 1). */
export const documentSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    /** 政府工作报告, 规划, 方案 … */
    kind: z.string().optional(),
    /** Name of the region that issued it, 辽源市. */
    issuer: z.string().optional(),
    /** Entity id of that region. */
    issuerId: z.string().optional(),
    /** GB/T 2260 code of that region. */
    issuerCode: z.string().optional(),
    year: z.int().optional(),
    periodFrom: z.int().optional(),
    periodTo: z.int().optional(),
    agency: z.string().optional(),
    number: z.string().optional(),
    published: z.string().optional(),
    url: z.string().optional(),
    /** Name of the file that it came from. */
    source: z.string(),
    /** True where only parts of the plan are here. */
    excerpt: z.boolean(),
    sha256: z.string(),
    /** Length of the cleaned text in UTF-16 units. */
    chars: z.int(),
    /** How sure issuer, year and kind are, 0 to 1; 1 where a manifest or a person says so. */
    confidence: z.object({ issuer: z.number(), year: z.number(), kind: z.number() }),
  })
  .meta({ id: 'Document' })
export type PlanDocument = z.infer<typeof documentSchema>

/** A plan as it is named beside what stands in it. */
export const planNameSchema = documentSchema.pick({ id: true, title: true, issuer: true, year: true, kind: true })

/** A heading and what stands under it. Offsets are into the cleaned text, end excluded, as everywhere below. */
export const sectionSchema = z.object({
  id: z.string(),
  ordinal: z.int(),
  /** 1 for the outermost headings. */
  level: z.int(),
  heading: z.string(),
  /** Headings from the outermost to this one, joined with ` › `. */
  path: z.string(),
  /** `review` for what was done, `plan` for what will be done, where the headings tell. */
  part: z.enum(['review', 'plan']).optional(),
  start: z.int(),
  end: z.int(),
})
export type Section = z.infer<typeof sectionSchema>

/** One sentence, heading or title: the unit of evidence. */
export const passageSchema = z.object({
  id: z.string(),
  ordinal: z.int(),
  sectionId: z.string(),
  kind: z.enum(['title', 'heading', 'sentence']),
  start: z.int(),
  end: z.int(),
  text: z.string().max(PASSAGE_LIMIT),
})
export type Passage = z.infer<typeof passageSchema>

/** A name where it stands in the text, linked to the thing it means. */
export const mentionSchema = z.object({
  start: z.int(),
  end: z.int(),
  surface: z.string(),
  type: entityTypeSchema,
  entityId: z.string(),
  /** The passage that it stands in. */
  passageId: z.string(),
  /** Stands inside a longer name (辽河 in 辽河大路): kept, but not counted. */
  nested: z.boolean(),
  /** Name of the rule or model that found it. */
  rule: z.string(),
  /** Why the surface means this entity, one of the policies of `link`. */
  link: z.string(),
  confidence: z.number(),
})
export type Mention = z.infer<typeof mentionSchema>

/** A typed tie between two entities, resting on one passage. */
export const statementSchema = z.object({
  id: z.string(),
  headId: z.string(),
  type: statementTypeSchema,
  tailId: z.string(),
  status: statusSchema.optional(),
  aspect: aspectSchema.optional(),
  /** When it is due, as the text says it: 7月, 年内, 到2025年. */
  due: z.string().optional(),
  passageId: z.string(),
  /** The word that signals it, 开工建设; absent where the name itself states it (辽源高新区 lies in 辽源市). */
  trigger: z.string().optional(),
  rule: z.string(),
  confidence: z.number(),
})
export type Statement = z.infer<typeof statementSchema>

export const COMPARATORS = ['>=', '<=', '=', '>', '<', '+', '-'] as const

/** A number that a plan sets as a goal; value in the base unit (1.5万户 is 15000 户). */
export const targetSchema = z.object({
  id: z.string(),
  indicator: z.string(),
  comparator: z.enum(COMPARATORS),
  value: z.number(),
  unit: z.string(),
  year: z.int().optional(),
  due: z.string().optional(),
  /** 确保, 力争 … */
  firmness: z.string().optional(),
  aboutId: z.string().optional(),
  passageId: z.string(),
  start: z.int(),
  end: z.int(),
})
export type Target = z.infer<typeof targetSchema>

/** A tie that a gazetteer states, not a text: a region in the tree of divisions. */
export const tieSchema = z.object({ headId: z.string(), tailId: z.string(), source: z.string() })
export type Tie = z.infer<typeof tieSchema>

/** Everything that the pipeline reads out of one document: what `load` writes, whole or not at all. */
export const readingSchema = z.object({
  document: documentSchema,
  /** The cleaned text that all offsets are into. */
  text: z.string(),
  /** Runs of the map back to the source: from `at` in the cleaned text on, the source offset is `source` + distance. */
  sourceMap: z.array(z.object({ at: z.int(), source: z.int() })),
  sections: z.array(sectionSchema),
  passages: z.array(passageSchema),
  entities: z.array(entitySchema),
  mentions: z.array(mentionSchema),
  statements: z.array(statementSchema),
  targets: z.array(targetSchema),
  /** PART_OF ties of the regions mentioned, up to the province. */
  ties: z.array(tieSchema),
})
export type Reading = z.infer<typeof readingSchema>
