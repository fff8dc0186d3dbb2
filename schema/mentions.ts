import { z } from 'zod'
import { count, LIMITS } from './api/common.ts'
import { planNameSchema } from './document.ts'
import { mentionsAnswerSchema, mentionsQuerySchema } from './api/mentions.ts'

/** Upper bounds of a list of names: what is asked at once, and the plans that a table can show. */
export const NAME_LIST_LIMITS = { names: 200, plans: 500 } as const

/** Names to be looked for one by one, in plans that the filters leave; each is one name or one string, never several words. */
export const nameListRequestSchema = mentionsQuerySchema
  .pick({ by: true, region: true, from: true, to: true, year: true, kind: true, section: true, type: true })
  .extend({ names: z.array(z.string().max(LIMITS.questionCharacters)).min(1).max(NAME_LIST_LIMITS.names) })
export type NameListRequest = z.infer<typeof nameListRequestSchema>

/** Which plans mention which name: a table with a row for each name in the order given. */
export const nameListAnswerSchema = z
  .object({
    searched: mentionsAnswerSchema.shape.searched.omit({ names: true, gaps: true }),
    names: z.array(
      z.object({
        name: z.string(),
        by: z.enum(['entity', 'text']),
        /** True where it stands only inside the names of works about it. */
        inside: z.boolean(),
        entities: mentionsAnswerSchema.shape.readAs.shape.entities,
        documents: count,
        mentions: count,
      }),
    ),
    /** Plans with any of the names, by issuer and year; `names`: how many of them each mentions. */
    plans: z.array(planNameSchema.extend({ names: count })),
    /** Plans in the table, of how many: those with most names stay. */
    cut: z.object({ shown: count, of: count }),
    /** Row, column and count of every cell that is not zero. */
    cells: z.array(z.tuple([count, count, count])),
    /** Lines that were given twice, or are the same but for width, case and white space. */
    repeated: z.array(z.string()),
  })
  .meta({ id: 'NameListAnswer' })
export type NameListAnswer = z.infer<typeof nameListAnswerSchema>
