import { stringify } from 'csv-stringify/sync'
import { annotationWord } from '#schema/entity.ts'
import type { Reading } from '#schema/document.ts'

/** One way of writing a thing: where a plan says it, what it means, by which policy of `link`, and how often. */
interface LedgerRow {
  plan: string
  surface: string
  type: string
  entity: string
  id: string
  why: string
  mentions: number
}

/**
 * The ledger of aliases as CSV, for a person to look through: every written form that is not the thing's own name, plan by
 * plan in the order of the text, with the entity it was taken for and why.
 */
export function toLedger(readings: readonly Reading[]): string {
  const rows = readings.flatMap(({ document, mentions, entities }) => {
    const byId = new Map(entities.map((entity) => [entity.id, entity]))
    const byForm = new Map<string, LedgerRow>()
    for (const { surface, entityId, link } of mentions) {
      const entity = byId.get(entityId)
      if (entity === undefined || entity.name === surface) continue
      const key = `${surface} ${entityId} ${link}`
      const row = byForm.get(key)
      if (row) row.mentions++
      else
        byForm.set(key, {
          plan: document.source,
          surface,
          type: annotationWord(entity.type),
          entity: entity.name,
          id: entityId,
          why: link,
          mentions: 1,
        })
    }
    return [...byForm.values()]
  })
  return stringify(rows, { header: true, columns: ['plan', 'surface', 'type', 'entity', 'id', 'why', 'mentions'] })
}
