import type { DocumentText } from '#schema/api/documents.ts'

export type PlanMention = DocumentText['mentions'][number]

/** Plain text, or a name with the names inside it. */
export type Piece = { from: number; to: number } | { mention: PlanMention; pieces: Piece[] }

/**
 * The text of `[from, to)` as a tree: names hold the names inside them (辽河 in 辽河大路). `mentions` are sorted by start,
 * the longer first; one that crosses another's edge, or reaches out of the text, is left out.
 */
export function growTree(from: number, to: number, mentions: readonly PlanMention[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const [index, mention] of mentions.entries()) {
    if (mention.start < at || mention.end > to || mention.start >= mention.end) continue
    if (mention.start > at) pieces.push({ from: at, to: mention.start })
    const inside = mentions.slice(index + 1).filter((inner) => inner.start >= mention.start && inner.end <= mention.end)
    pieces.push({ mention, pieces: growTree(mention.start, mention.end, inside) })
    at = mention.end
  }
  if (at < to) pieces.push({ from: at, to })
  return pieces
}

/** Mentions of a plan by the passage that holds them, sorted as `growTree` wants them. */
export function mentionsByPassage({ passages, mentions }: DocumentText): Map<string, PlanMention[]> {
  const sorted = [...mentions].sort((one, other) => one.start - other.start || other.end - one.end)
  const byPassage = new Map<string, PlanMention[]>()
  let at = 0
  for (const passage of passages) {
    const own: PlanMention[] = []
    for (let mention = sorted[at]; mention && mention.start < passage.end; mention = sorted[++at]) {
      if (mention.start >= passage.start) own.push(mention)
    }
    byPassage.set(passage.id, own)
  }
  return byPassage
}
