import type { DocumentText } from '#schema/api/documents.ts'

/** A place in the text to step to, and the passage it stands in. */
export interface Spot {
  start: number
  end: number
  passageId: string
}

/** Where a plan names the entity, in the order of the text; nested mentions are not stepped to. */
export function spotsOf(plan: DocumentText, entityId: string): Spot[] {
  return placesIn(
    plan,
    plan.mentions.filter((mention) => mention.entityId === entityId && !mention.nested),
  )
}

/** Where the text has exactly these words, whatever their case. */
export function spotsOfText(plan: DocumentText, words: string): Spot[] {
  const [text, wanted] = [plan.text.toLowerCase(), words.toLowerCase()]
  const places: { start: number; end: number }[] = []
  for (let at = text.indexOf(wanted); wanted !== '' && at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    places.push({ start: at, end: at + wanted.length })
  }
  return placesIn(plan, places)
}

function placesIn({ passages }: DocumentText, places: { start: number; end: number }[]): Spot[] {
  return places.flatMap(({ start, end }) => {
    const passage = passages.find((one) => one.start <= start && start < one.end)
    return passage ? [{ start, end, passageId: passage.id }] : []
  })
}
