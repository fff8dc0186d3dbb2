import { z } from 'zod'

/** What can be taken away, and from which question: the other parameters are those of the route of its name. */
export const EXPORT_SOURCES = [
  'mentions',
  'mentioning-plans',
  'documents',
  'statements',
  'overview',
  'neighbourhood',
  'years',
  'matrix',
  'issuers',
  'coverage',
  'timeline',
  'targets',
] as const
export const exportSourceSchema = z.enum(EXPORT_SOURCES)
export type ExportSource = z.infer<typeof exportSourceSchema>

/** A table goes out as CSV or JSON, a network in each of the four. */
export const EXPORT_FORMATS = ['csv', 'json', 'graphml', 'gexf'] as const
export const exportFormatSchema = z.enum(EXPORT_FORMATS)
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** Bounds of what a screen may send to be written as a file. */
export const EXPORT_LIMITS = { rows: 10_000, columns: 520, nodes: 10_000, edges: 40_000, bytes: '8mb' } as const

/** From which graph a file comes: two files with the same `corpus` and `pipelines` were taken from the same graph. */
export const provenanceSchema = z
  .object({
    generator: z.literal('plan-graph'),
    /** Versions of the pipeline that read the plans, each once; more than one where some were not read again. */
    pipelines: z.array(z.string()),
    /** SHA-256 over the SHA-256 of every plan's file, sorted, one a line. */
    corpus: z.string(),
    documents: z.int(),
    /** ISO 8601, to the second. */
    exported: z.string(),
  })
  .meta({ id: 'Provenance' })
export type Provenance = z.infer<typeof provenanceSchema>

/** Of what there is more than was written, and how much where it is known. */
export const cutSchema = z.object({
  what: z.enum(['rows', 'statements', 'things', 'plans', 'names', 'ties']),
  shown: z.int(),
  of: z.int().optional(),
})
export type Cut = z.infer<typeof cutSchema>

/** The header that says of a file that it does not hold all: `things 50/62, plans 60/95`. */
export const CUT_HEADER = 'plan-graph-cut'

/** Of a GET: what is asked; every other parameter goes to the question itself. */
export const exportQuerySchema = z.looseObject({
  what: exportSourceSchema,
  format: exportFormatSchema.default('csv'),
  /** Of `statements`, `neighbourhood` and `timeline`: the thing that they are about. */
  id: z.string().optional(),
})

const attributeSchema = z.union([z.string(), z.number(), z.boolean()])
const attributesSchema = z.record(z.string(), attributeSchema).default({})

/** A network as every format writes it. Attributes are plain values; lists are joined by whoever gives them. */
export const exportGraphSchema = z.object({
  nodes: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        /** Where it stands in the picture, y downwards. */
        x: z.number().optional(),
        y: z.number().optional(),
        /** `#rrggbb` */
        colour: z
          .string()
          .regex(/^#[0-9a-f]{6}$/i)
          .optional(),
        attributes: attributesSchema,
      }),
    )
    .max(EXPORT_LIMITS.nodes),
  edges: z
    .array(
      z.object({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        label: z.string(),
        weight: z.number().default(1),
        attributes: attributesSchema,
      }),
    )
    .max(EXPORT_LIMITS.edges),
})
export type ExportGraph = z.infer<typeof exportGraphSchema>

/** What a screen holds, to be written as a file as it is: nothing is asked again. */
export const exportRequestSchema = z
  .object({
    format: exportFormatSchema.default('csv'),
    /** Stands in the file's name. */
    name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    /** The question in words, kept in the file. */
    about: z.string().max(2_000).default(''),
    /** Of what the screen holds a part only. */
    cut: z.array(cutSchema).max(4).default([]),
    table: z
      .object({
        columns: z.array(z.string()).max(EXPORT_LIMITS.columns),
        rows: z.array(z.array(z.unknown())).max(EXPORT_LIMITS.rows),
      })
      .optional(),
    graph: exportGraphSchema.optional(),
  })
  .refine(({ table, graph }) => table !== undefined || graph !== undefined, 'table or graph: one of them is needed')
export type ExportRequest = z.input<typeof exportRequestSchema>
