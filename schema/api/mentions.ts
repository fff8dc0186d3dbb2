import { z } from 'zod'
import { planNameSchema } from '../document.ts'
import { entityTypeSchema } from '../entity.ts'
import { LIMITS, count, entityBriefSchema, pageLimit, pageOffset, range } from './common.ts'

export const mentionsQuerySchema = z.object({
  /**
   * Two words ask for plans that have both, "a phrase" for these characters, -word or NOT word for plans without it; with
   * `by` it is one name or one string, taken as it is.
   */
  q: z.string().trim().min(1).max(LIMITS.questionCharacters),
  /** Absent: by entity when the words are a name that is known, else by text. */
  by: z.enum(['entity', 'text']).optional(),
  /** Only this entity, where several carry the name. */
  entity: z.string().optional(),
  /** Name or GB/T 2260 code; everything below it in the tree counts. */
  region: z.string().optional(),
  year: z.coerce.number().int().optional(),
  /** First and last year. */
  from: z.coerce.number().int().optional(),
  to: z.coerce.number().int().optional(),
  kind: z.string().optional(),
  type: entityTypeSchema.optional(),
  section: z.enum(['review', 'plan']).optional(),
  /** Of several words: whether one plan must have them all, or one sentence. */
  together: z.enum(['plan', 'sentence']).default('plan'),
  order: z.enum(['relevance', 'position']).default('relevance'),
  /** Whether to tell what each filter would leave. */
  facets: z.stringbool().default(false),
  /** Sentences shown of each plan; absent: 20. */
  passages: z.coerce.number().int().min(1).max(LIMITS.page).optional(),
  limit: pageLimit(20),
  offset: pageOffset,
})
export type MentionsQuery = z.infer<typeof mentionsQuerySchema>

export const passageHitSchema = z.object({
  id: z.string(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  section: z.string(),
  /** Offsets in `text`. */
  highlights: z.array(range),
})
export type PassageHit = z.infer<typeof passageHitSchema>

/** An entity that words mean. */
const readAsSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: entityTypeSchema,
  aliases: z.array(z.string()),
  /** Why the words mean this entity: `name`, `alias`, `pinyin`, `initials`, `chosen`. */
  why: z.string(),
})

/** What a filter would leave, the other filters as they are. */
const facetsSchema = z.object({
  /** Issuers and the regions that they lie in, a region before those below it; `depth` 0 for the outermost. */
  regions: z.array(z.object({ id: z.string(), name: z.string(), depth: count, documents: count })),
  years: z.array(z.object({ value: z.int(), documents: count })),
  kinds: z.array(z.object({ value: z.string(), documents: count })),
})

export const mentionsAnswerSchema = z
  .object({
    query: z.string(),
    /** `words` for several words: `words` says how each was read. */
    by: z.enum(['entity', 'text', 'words']),
    /** True where the entity stands nowhere on its own: what is counted are names of works about it (细河 in 细河北岸治理工程). */
    inside: z.boolean().optional(),
    readAs: z.object({
      entities: z.array(readAsSchema),
      text: z.string(),
      /** What the words could mean as well, not counted: others with the same initials. */
      others: z.array(readAsSchema).optional(),
    }),
    /** Of several words: each with its own counts, in the plans that the filters leave. */
    words: z
      .array(
        z.object({
          words: z.string(),
          excluded: z.boolean(),
          by: z.enum(['entity', 'text']),
          entities: z.array(readAsSchema),
          documents: count,
          mentions: count,
        }),
      )
      .optional(),
    searched: z.object({
      /** The plans that the filters leave. */
      documents: count,
      regions: z.array(z.string()),
      years: z.array(z.int()),
      /** The names and strings that were looked for. */
      names: z.array(z.string()),
      /** Plans of which only parts are here. */
      excerpts: count,
      /** Plans that are here and that the filters leave out. */
      filteredOut: count,
      /** Plans that are still being read: not searched. */
      unread: count,
      /**
       * When nothing was found: the years of which an issuer’s plan is not here, between the first and the last that there
       * are of anybody (or those asked for).
       */
      gaps: z.array(z.object({ region: z.string(), years: z.array(z.int()) })).optional(),
    }),
    facets: facetsSchema.optional(),
    total: z.object({ documents: count, regions: count, passages: count, mentions: count }),
    /** Names that only contain the words (辽河大路 for 辽河), told apart and not counted above. */
    within: z.array(
      z.object({ id: z.string(), name: z.string(), type: entityTypeSchema, documents: count, mentions: count }),
    ),
    documents: z.array(
      planNameSchema.extend({
        count,
        /** The first passages; `passagesTotal` says of how many. */
        passages: z.array(passageHitSchema),
        passagesTotal: count,
        /** Of several words: in how many of the sentences they stand all. */
        together: count.optional(),
      }),
    ),
  })
  .meta({ id: 'MentionsAnswer' })
export type MentionsAnswer = z.infer<typeof mentionsAnswerSchema>

export const searchQuerySchema = z.object({
  q: z.string().trim().min(1).max(64),
  limit: pageLimit(10),
  type: entityTypeSchema.optional(),
})
export const searchAnswerSchema = z
  .object({
    entities: z.array(
      entityBriefSchema.extend({ matched: z.string(), why: z.enum(['name', 'alias', 'pinyin', 'initials', 'inside']) }),
    ),
  })
  .meta({ id: 'SearchAnswer' })
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
