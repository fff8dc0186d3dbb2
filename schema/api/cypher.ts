import { z } from 'zod'
import { count } from './common.ts'

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
