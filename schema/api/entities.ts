import { z } from 'zod'
import { planNameSchema, statementSchema } from '../document.ts'
import { entitySchema, entityTypeSchema, groupSchema } from '../entity.ts'
import { STATEMENT_TYPES, statementTypeSchema } from '../statement.ts'
import { count, entityBriefSchema, pageLimit, pageOffset } from './common.ts'

/** A line between two things: what a plan says, that a plan names it, or that one sentence names both. */
export const EDGE_KINDS = [...STATEMENT_TYPES, 'MENTIONS', 'TOGETHER'] as const
export const edgeKindSchema = z.enum(EDGE_KINDS).meta({ id: 'EdgeKind' })
export type EdgeKind = z.infer<typeof edgeKindSchema>

export const entityPageSchema = z
  .object({
    entity: entitySchema.extend({ group: groupSchema, documents: count, mentions: count }),
    /** From the province down to its parent, by PART_OF. */
    tree: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Surfaces in the texts with the policy that linked each, most frequent first. */
    surfaces: z.array(z.object({ surface: z.string(), link: z.string(), count })),
    years: z.array(z.object({ year: z.int(), documents: count, mentions: count })),
    documents: z.array(planNameSchema.omit({ kind: true }).extend({ count })),
    within: z.array(entityBriefSchema),
  })
  .meta({ id: 'EntityPage' })
export type EntityPage = z.infer<typeof entityPageSchema>

export const statementViewSchema = statementSchema
  .omit({ headId: true, tailId: true, passageId: true })
  .extend({
    head: entityBriefSchema,
    tail: entityBriefSchema,
    year: z.int().optional(),
    document: z.object({ id: z.string(), title: z.string() }).optional(),
    passage: z.object({ id: z.string(), text: z.string(), start: z.int(), end: z.int() }).optional(),
    /** Where it comes from when no text says it: GB/T 2260. */
    source: z.string().optional(),
  })
  .meta({ id: 'StatementView' })
export type StatementView = z.infer<typeof statementViewSchema>

export const statementsQuerySchema = z.object({
  type: statementTypeSchema.optional(),
  direction: z.enum(['out', 'in', 'both']).default('both'),
  limit: pageLimit(50),
  offset: pageOffset,
})
export const statementsAnswerSchema = z
  .object({ total: count, statements: z.array(statementViewSchema) })
  .meta({ id: 'StatementsAnswer' })
export type StatementsAnswer = z.infer<typeof statementsAnswerSchema>

export const neighboursQuerySchema = z.object({
  /** Absent: only the counts. */
  kind: edgeKindSchema.optional(),
  direction: z.enum(['out', 'in', 'both']).default('both'),
  type: entityTypeSchema.optional(),
  limit: pageLimit(20),
  offset: pageOffset,
})
export const neighboursAnswerSchema = z
  .object({
    /** Different neighbours by kind, direction and type. `out`: the entity is the head. TOGETHER has `both`. */
    counts: z.array(
      z.object({
        kind: edgeKindSchema,
        direction: z.enum(['out', 'in', 'both']),
        type: entityTypeSchema,
        neighbours: count,
      }),
    ),
    total: count,
    neighbours: z.array(
      z.object({ entity: entityBriefSchema, kind: edgeKindSchema, direction: z.enum(['out', 'in', 'both']), count }),
    ),
  })
  .meta({ id: 'NeighboursAnswer' })
export type NeighboursAnswer = z.infer<typeof neighboursAnswerSchema>
