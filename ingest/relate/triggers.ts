import { z } from 'zod'
import { PLAN_STATUSES, statementTypeSchema, SUPPORT_STATUSES } from '#schema/statement.ts'
import type { SeedRow } from '../lexicon/seed.ts'

/** A word that signals a statement: a row of seeds/triggers.csv. */
const triggerSchema = z.object({
  word: z.string().min(1),
  /** The status that it gives to a PLANS, to a SUPPORTS. */
  plans: z.enum(PLAN_STATUSES).optional(),
  supports: z.enum(SUPPORT_STATUSES).optional(),
  /** Another kind of statement that it signals. */
  other: statementTypeSchema.optional(),
  /** The side of the name that it stands on. */
  where: z.enum(['before', 'after', 'both']),
  note: z.string().optional(),
})
export type Trigger = z.infer<typeof triggerSchema>

/** A trigger where it stands in the text. */
export interface TriggerHit {
  trigger: Trigger
  start: number
  end: number
}

/** The triggers by their first character, longer ones first. */
export type Triggers = ReadonlyMap<string, readonly Trigger[]>

/** Takes the rows of triggers.csv; throws with the row where one is wrong. */
export function readTriggers(rows: readonly SeedRow[]): Triggers {
  const triggers = new Map<string, Trigger[]>()
  rows.forEach((row, index) => {
    const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))
    const read = triggerSchema.safeParse(filled)
    if (!read.success) throw new Error(`seeds/triggers.csv, row ${index + 2}: ${z.prettifyError(read.error)}`)
    const first = read.data.word.charAt(0)
    triggers.set(
      first,
      [...(triggers.get(first) ?? []), read.data].toSorted((a, b) => b.word.length - a.word.length),
    )
  })
  return triggers
}

/** The triggers between two offsets in the order of the text; the longest at each place, none inside another. */
export function findTriggers(triggers: Triggers, text: string, from: number, to: number): TriggerHit[] {
  const hits: TriggerHit[] = []
  let at = from
  while (at < to) {
    const trigger = triggers
      .get(text.charAt(at))
      ?.find(({ word }) => at + word.length <= to && text.startsWith(word, at))
    if (trigger === undefined) at++
    else {
      hits.push({ trigger, start: at, end: at + trigger.word.length })
      at += trigger.word.length
    }
  }
  return hits
}
