import { z } from 'zod'
import { documentSchema, passageSchema, sectionSchema, COMPARATORS } from './document.ts'
import { entitySchema, entityTypeSchema, groupSchema } from './entity.ts'
import { formatSchema } from './ingest.ts'
import { aspectSchema, statementTypeSchema, statusSchema, STATEMENT_TYPES } from './statement.ts'

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

const count = z.int().min(0)
const pageLimit = (standard: number) => z.coerce.number().int().min(1).max(LIMITS.page).default(standard)
const pageOffset = z.coerce.number().int().min(0).max(LIMITS.offset).default(0)
const range = z.tuple([z.int(), z.int()]).meta({ description: 'offsets in the text beside it, end excluded' })

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

// ── which plans mention it ───────────────────────────────────────────────────────────────────────────────────────────

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
      z.object({
        id: z.string(),
        title: z.string(),
        issuer: z.string().optional(),
        year: z.int().optional(),
        kind: z.string().optional(),
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

// ── one entity ───────────────────────────────────────────────────────────────────────────────────────────────────────

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
    documents: z.array(
      z.object({ id: z.string(), title: z.string(), issuer: z.string().optional(), year: z.int().optional(), count }),
    ),
    within: z.array(entityBriefSchema),
  })
  .meta({ id: 'EntityPage' })
export type EntityPage = z.infer<typeof entityPageSchema>

export const statementViewSchema = z
  .object({
    id: z.string(),
    type: statementTypeSchema,
    head: entityBriefSchema,
    tail: entityBriefSchema,
    status: statusSchema.optional(),
    aspect: aspectSchema.optional(),
    due: z.string().optional(),
    trigger: z.string().optional(),
    rule: z.string(),
    confidence: z.number(),
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

// ── plans ────────────────────────────────────────────────────────────────────────────────────────────────────────────

export const documentBriefSchema = documentSchema
  .extend({
    mentions: count,
    entities: count,
    statements: count,
    targets: count,
    /** The form that it came in, and which pipeline read it. */
    format: formatSchema.optional(),
    pipelineVersion: z.string().optional(),
    /** The same plan in other files: kept, and not counted. */
    copies: z.array(z.object({ id: z.string(), source: z.string(), resemblance: z.number() })).optional(),
  })
  .meta({ id: 'DocumentBrief' })
export type DocumentBrief = z.infer<typeof documentBriefSchema>

export const documentsQuerySchema = z.object({
  region: z.string().optional(),
  year: z.coerce.number().int().optional(),
  kind: z.string().optional(),
  limit: pageLimit(50),
  offset: pageOffset,
})
export const documentsAnswerSchema = z
  .object({
    total: count,
    documents: z.array(documentBriefSchema),
    /** All plans by region and year, whatever the filters. */
    coverage: z.array(
      z.object({ region: z.string(), regionId: z.string().optional(), year: z.int().optional(), documents: count }),
    ),
  })
  .meta({ id: 'DocumentsAnswer' })
export type DocumentsAnswer = z.infer<typeof documentsAnswerSchema>

export const documentTextSchema = z
  .object({
    document: documentBriefSchema,
    text: z.string(),
    sections: z.array(sectionSchema),
    passages: z.array(passageSchema.omit({ text: true })),
    mentions: z.array(
      z.object({
        start: z.int(),
        end: z.int(),
        type: entityTypeSchema,
        entityId: z.string(),
        name: z.string(),
        nested: z.boolean(),
        rule: z.string(),
        link: z.string(),
        confidence: z.number(),
      }),
    ),
    statements: z.array(
      z.object({
        id: z.string(),
        type: statementTypeSchema,
        headId: z.string(),
        headName: z.string(),
        tailId: z.string(),
        tailName: z.string(),
        tailType: entityTypeSchema,
        status: statusSchema.optional(),
        aspect: aspectSchema.optional(),
        due: z.string().optional(),
        trigger: z.string().optional(),
        rule: z.string(),
        confidence: z.number(),
        passageId: z.string(),
      }),
    ),
    targets: z.array(
      z.object({
        id: z.string(),
        indicator: z.string(),
        comparator: z.enum(COMPARATORS),
        value: z.number(),
        unit: z.string(),
        year: z.int().optional(),
        due: z.string().optional(),
        firmness: z.string().optional(),
        passageId: z.string(),
        start: z.int(),
        end: z.int(),
      }),
    ),
  })
  .meta({ id: 'DocumentText' })
export type DocumentText = z.infer<typeof documentTextSchema>

// ── networks ─────────────────────────────────────────────────────────────────────────────────────────────────────────

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
        document: z.object({
          id: z.string(),
          title: z.string(),
          issuer: z.string().optional(),
          year: z.int().optional(),
        }),
        passage: passageHitSchema,
        status: statusSchema.optional(),
        aspect: aspectSchema.optional(),
        due: z.string().optional(),
        trigger: z.string().optional(),
        rule: z.string().optional(),
        confidence: z.number().optional(),
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

// ── Cypher ───────────────────────────────────────────────────────────────────────────────────────────────────────────

export const cypherRequestSchema = z.object({
  query: z.string().min(1),
  params: z.record(z.string(), z.unknown()).default({}),
})

/** Nodes and relationships of a result, each once, as the driver's values made plain. */
export const cypherGraphSchema = z.object({
  nodes: z.array(
    z.object({ id: z.string(), labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) }),
  ),
  edges: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      from: z.string(),
      to: z.string(),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
})
export const cypherAnswerSchema = z
  .object({
    columns: z.array(z.string()),
    /**
     * Cells as plain JSON. A node is `{ $type: 'node', id, labels, properties }`, a relationship `{ $type: 'relationship', id,
     * type, from, to, properties }`, a path `{ $type: 'path', nodes, relationships }`; integers beyond 2^53, NaN and Infinity
     * are strings.
     */
    rows: z.array(z.array(z.unknown())),
    graph: cypherGraphSchema,
    summary: z.object({
      ms: z.number(),
      rows: count,
      /** Why there may be more rows than these; null when these are all. */
      cut: z.enum(['rows', 'bytes']).nullable(),
    }),
  })
  .meta({ id: 'CypherAnswer' })
export type CypherAnswer = z.infer<typeof cypherAnswerSchema>

export const libraryQuerySchema = z
  .object({
    name: z.string(),
    title: z.object({ zh: z.string(), en: z.string() }),
    theme: z.string(),
    themeEn: z.string().optional(),
    query: z.string(),
    params: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'LibraryQuery' })
export type LibraryQuery = z.infer<typeof libraryQuerySchema>
export const queriesAnswerSchema = z
  .object({
    queries: z.array(libraryQuerySchema),
    /** The live schema, for completion. */
    schema: z.object({
      labels: z.array(z.string()),
      relationshipTypes: z.array(z.string()),
      propertyKeys: z.array(z.string()),
    }),
  })
  .meta({ id: 'QueriesAnswer' })
export type QueriesAnswer = z.infer<typeof queriesAnswerSchema>
