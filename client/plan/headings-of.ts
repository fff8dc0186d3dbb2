import type { DocumentText } from '#schema/api/documents.ts'

/** A heading of a plan, as the list at the side shows it. */
export interface Heading {
  passageId: string
  level: number
  text: string
}

/** Headings with the passage that each stands in; a section without a heading of its own has none. */
export function headingsOf({ sections, passages }: DocumentText): Heading[] {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const outermost = Math.min(...sections.map(({ level }) => level))
  return passages.flatMap(({ id, kind, sectionId }) => {
    const section = byId.get(sectionId)
    if (kind !== 'heading' || section === undefined) return []
    return [{ passageId: id, level: section.level - outermost, text: section.heading }]
  })
}
