import { z } from 'zod'

/** Queries kept: what was run lately is what is wanted again. */
const KEPT = 30

const historySchema = z.array(z.object({ query: z.string(), params: z.string() }))
export type Ran = z.infer<typeof historySchema>[number]

/** The kept queries, newest first; none where the text is missing or not what was written. */
export function readHistory(text: string | null): Ran[] {
  if (text === null) return []
  try {
    return historySchema.parse(JSON.parse(text)).slice(0, KEPT)
  } catch {
    return []
  }
}

/** With this one in front; the same one further back is taken out, the thirty-first dropped. */
export function addToHistory(history: Ran[], ran: Ran): Ran[] {
  const others = history.filter((each) => each.query !== ran.query || each.params !== ran.params)
  return [ran, ...others].slice(0, KEPT)
}
