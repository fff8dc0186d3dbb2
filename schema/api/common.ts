import { z } from 'zod'
import { entityTypeSchema, groupSchema } from '../entity.ts'

/** Upper bounds of everything that a caller may ask for. */
export const LIMITS = {
  /** Characters of a searched string after folding: a string over a sentence end is found through the 64 that follow. */
  searchCharacters: 64,
  /** Characters of a question: what is longer than a passage keeps is looked for in whole plans. */
  questionCharacters: 1_000,
  page: 100,
  offset: 100_000,
  nodes: 500,
  pathLength: 6,
  cypherCharacters: 20_000,
  cypherNesting: 60,
  cypherRows: 1_000,
  cypherBytes: 2_000_000,
  cypherMilliseconds: 10_000,
} as const

export const count = z.int().min(0)
export const pageLimit = (standard: number) => z.coerce.number().int().min(1).max(LIMITS.page).default(standard)
export const pageOffset = z.coerce.number().int().min(0).max(LIMITS.offset).default(0)
export const range = z.tuple([z.int(), z.int()]).meta({ description: 'offsets in the text beside it, end excluded' })

export const errorSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() }) })
  .meta({ id: 'Error' })
export type ApiError = z.infer<typeof errorSchema>

/** An entity with its counts: plans and outermost mentions. */
export const entityBriefSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    type: entityTypeSchema,
    group: groupSchema,
    aliases: z.array(z.string()),
    code: z.string().optional(),
    documents: count,
    mentions: count,
  })
  .meta({ id: 'EntityBrief' })
export type EntityBrief = z.infer<typeof entityBriefSchema>

export const healthSchema = z
  .object({
    status: z.enum(['ok', 'away', 'starting']),
    neo4j: z.object({ version: z.string(), address: z.string() }).optional(),
    documents: count,
    entities: count,
  })
  .meta({ id: 'Health' })
export type Health = z.infer<typeof healthSchema>
