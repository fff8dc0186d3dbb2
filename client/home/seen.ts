import { z } from 'zod'
import { recall, remember } from '#client/shell/memory.ts'
import { entityTypeSchema } from '#schema/entity.ts'

const seenSchema = z.object({
  kind: z.enum(['entity', 'plan']),
  id: z.string(),
  name: z.string(),
  type: entityTypeSchema.optional(),
})
/** A thing that was looked at: an entity or a plan. */
export type Seen = z.infer<typeof seenSchema>

const KEPT = 8

/** What was looked at last, newest first; what cannot be read any more is forgotten. */
export function recallSeen(): Seen[] {
  try {
    return z.array(seenSchema).parse(JSON.parse(recall('seen') ?? '[]'))
  } catch {
    return []
  }
}

/** `seen` with one more at its head, each thing once. */
export function addSeen(seen: readonly Seen[], next: Seen): Seen[] {
  return [next, ...seen.filter(({ kind, id }) => kind !== next.kind || id !== next.id)].slice(0, KEPT)
}

/** Keeps that this was looked at. */
export function rememberSeen(next: Seen): void {
  remember('seen', JSON.stringify(addSeen(recallSeen(), next)))
}

/** Forgets all that was looked at. */
export function forgetSeen(): void {
  remember('seen', '[]')
}
