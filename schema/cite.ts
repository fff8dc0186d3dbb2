import { z } from 'zod'

/** Of which passage, or of which whole plan. */
export const citeQuerySchema = z
  .object({ passage: z.string().optional(), document: z.string().optional() })
  .refine(({ passage, document }) => (passage === undefined) !== (document === undefined), {
    message: 'passage or document: one of them is needed',
  })

export const citationSchema = z
  .object({
    document: z.object({ id: z.string(), title: z.string() }),
    /** Absent where a whole plan is cited. */
    passage: z
      .object({
        id: z.string(),
        text: z.string(),
        /** Headings from the outermost to its own. */
        section: z.string(),
        /** Which sentence of its section it is, from 1; absent for a heading. */
        sentence: z.int().optional(),
      })
      .optional(),
    /** SHA-256 of the file that the plan was read from. */
    sha256: z.string(),
    /** By GB/T 7714—2015, with the section and sentence where the pages of a book stand. */
    gbt7714: z.string(),
    bibtex: z.string(),
  })
  .meta({ id: 'Citation' })
export type Citation = z.infer<typeof citationSchema>
