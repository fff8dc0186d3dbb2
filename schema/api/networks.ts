import { z } from 'zod'
import { planNameSchema, statementSchema } from '../document.ts'
import { entityTypeSchema } from '../entity.ts'
import { statusSchema } from '../statement.ts'
import { LIMITS, count, entityBriefSchema, pageLimit, pageOffset } from './common.ts'
import { edgeKindSchema } from './entities.ts'
import { passageHitSchema } from './mentions.ts'

export const networkNodeSchema = entityBriefSchema
  .extend({
    /** True for the regions that issued a plan in the graph. */
    issuer: z.boolean(),
    /** In the overview: in how many issuers' plans it is mentioned. */
    issuers: count.optional(),
  })
  .meta({ id: 'NetworkNode' })
export type NetworkNode = z.infer<typeof networkNodeSchema>

/** Parallel statements between two things, bundled into one line. */
export const networkEdgeSchema = z
  .object({
    /** `from kind to`, the same for the same line in every answer. */
    id: z.string(),
    from: z.string(),
    to: z.string(),
    kind: edgeKindSchema,
    /** Statements, mentions or shared passages behind it; 0 for a tie that only a gazetteer states. */
    count,
    years: z.array(z.int()),
    statuses: z.array(statusSchema),
    /** GB/T 2260 and the like, where no text says it. */
    source: z.string().optional(),
  })
  .meta({ id: 'NetworkEdge' })
export type NetworkEdge = z.infer<typeof networkEdgeSchema>

export const networkSchema = z
  .object({
    nodes: z.array(networkNodeSchema),
    edges: z.array(networkEdgeSchema),
    /** Things drawn, of how many there are to draw. */
    cut: z.object({ shown: count, of: count }),
  })
  .meta({ id: 'Network' })
export type Network = z.infer<typeof networkSchema>

export const overviewQuerySchema = z.object({
  limit: z.coerce.number().int().min(10).max(LIMITS.nodes).default(80),
  /** Only things of this type beside the issuers. */
  type: entityTypeSchema.optional(),
})

export const expandRequestSchema = z.object({
  /** The thing to expand. */
  id: z.string(),
  kind: edgeKindSchema.optional(),
  direction: z.enum(['out', 'in', 'both']).default('both'),
  type: entityTypeSchema.optional(),
  /** What is drawn already: lines among these and the new things are given too. */
  present: z.array(z.string()).max(LIMITS.nodes).default([]),
  limit: z.int().min(1).max(LIMITS.page).default(20),
  offset: z.int().min(0).max(LIMITS.offset).default(0),
})
export type ExpandRequest = z.infer<typeof expandRequestSchema>

export const edgeQuerySchema = z.object({
  from: z.string(),
  to: z.string(),
  kind: edgeKindSchema,
  limit: pageLimit(20),
  offset: pageOffset,
})
/** The sentences behind a line, newest plan first. */
export const edgeEvidenceSchema = z
  .object({
    total: count,
    evidence: z.array(
      z.object({
        document: planNameSchema.omit({ kind: true }),
        passage: passageHitSchema,
        ...statementSchema
          .pick({ status: true, aspect: true, due: true, trigger: true, rule: true, confidence: true })
          .partial().shape,
      }),
    ),
  })
  .meta({ id: 'EdgeEvidence' })
export type EdgeEvidence = z.infer<typeof edgeEvidenceSchema>

export const pathsQuerySchema = z.object({
  from: z.string(),
  to: z.string(),
  length: z.coerce.number().int().min(1).max(LIMITS.pathLength).default(4),
  limit: z.coerce.number().int().min(1).max(20).default(5),
})
/** The network of the shortest ways; each way as the ids of the things that it passes, from the one to the other. */
export const pathsAnswerSchema = networkSchema
  .extend({
    paths: z.array(z.array(z.string())),
    /** By what plans say and where places lie; only where there is no such way, by what stands in one sentence. */
    through: z.enum(['statements', 'sentences']).optional(),
  })
  .meta({ id: 'PathsAnswer' })
export type PathsAnswer = z.infer<typeof pathsAnswerSchema>
