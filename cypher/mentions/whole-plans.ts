import { z } from 'zod'
import type { Connection } from '../connection.ts'
import { ask, loadStatement } from '../statement.ts'

const listFoldedPlans = loadStatement('read/list-folded-plans')

const planSchema = z.object({
  document: z.string(),
  passages: z.array(z.tuple([z.string(), z.int(), z.string().nullable(), z.string()])),
})

/** A place where a string begins: in which passage, and at which unit of its folded text. */
export interface Occurrence {
  passage: string
  ordinal: number
  part: string | null
  at: number
}

/** Where a folded string stands in these plans, each read whole from its first character on; places do not overlap. */
export async function readOccurrences(
  connection: Connection,
  folded: string,
  documents: readonly string[],
): Promise<Map<string, Occurrence[]>> {
  if (documents.length === 0) return new Map()
  const plans = await ask(connection, listFoldedPlans, { documents }, planSchema)
  return new Map(plans.map(({ document, passages }) => [document, occurrencesIn(passages, folded)]))
}

function occurrencesIn(passages: z.infer<typeof planSchema>['passages'], folded: string): Occurrence[] {
  const text = passages.map(([, , , own]) => own).join('')
  const occurrences: Occurrence[] = []
  let [next, start, end] = [0, 0, 0]
  for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + folded.length)) {
    for (; end <= at; next++) [start, end] = [end, end + (passages[next]?.[3].length ?? 0)]
    const [passage, ordinal, part] = passages[next - 1] ?? ['', 0, null]
    occurrences.push({ passage, ordinal, part, at: at - start })
  }
  return occurrences
}

/** Whether a place of the string can begin inside another one: whether some beginning of it is an ending, too. */
export function overlapsItself(text: string): boolean {
  for (let length = 1; length < text.length; length++) if (text.startsWith(text.slice(-length))) return true
  return false
}
