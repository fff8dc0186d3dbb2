import type { DocumentText } from '#schema/api/documents.ts'

type Passage = DocumentText['passages'][number]

/** A heading, or the sentences between two line ends. */
export interface Block {
  kind: 'heading' | 'paragraph'
  /** 1 for the outermost headings, never more than one deeper than the heading before; 0 for title and paragraphs. */
  level: number
  sectionId: string
  passages: Passage[]
}

/**
 * The plan as headings and paragraphs, in the order of the text. A heading that runs on into its paragraph
 * ((一)构建创新体系。坚持……) stands on its own line.
 */
export function layOut({ text, passages, sections }: Pick<DocumentText, 'text' | 'passages' | 'sections'>): Block[] {
  const levels = new Map(sections.map(({ id, level }) => [id, level]))
  let depth = 0
  const blocks: Block[] = []
  let end = 0
  for (const passage of passages) {
    const block = blocks.at(-1)
    const goesOn = block?.kind === 'paragraph' && !text.slice(end, passage.start).includes('\n')
    if (passage.kind === 'sentence' && goesOn) {
      block.passages.push(passage)
    } else {
      const kind = passage.kind === 'sentence' ? 'paragraph' : 'heading'
      const level = passage.kind === 'heading' ? Math.min(levels.get(passage.sectionId) ?? 1, depth + 1) : 0
      if (level > 0) depth = level
      blocks.push({ kind, level, sectionId: passage.sectionId, passages: [passage] })
    }
    end = passage.end
  }
  return blocks
}
