import type { Section } from '#schema/document.ts'
import { isAppendix, partOf } from './headings.ts'

/** A heading found in the text, before its place in the tree is known. */
export interface Opening {
  rank: number
  heading: string
  start: number
}

/**
 * The sections of a document: a tree by the order in which kinds of numbering first appear under each other, so that
 * a plan that begins with （一） has it at level 1. The first section, level 0, is the whole plan: what stands before
 * the first heading belongs to it, and its heading is the title. A section ends where the next one of its level or
 * above begins. A part (review, plan) goes down to what stands under it; after a review, top sections without a word
 * of their own are plan.
 */
export function buildSections(
  documentId: string,
  title: string,
  length: number,
  openings: readonly Opening[],
): Section[] {
  const sections: Section[] = [
    { id: `${documentId}-s0`, ordinal: 0, level: 0, heading: title, path: title, start: 0, end: length },
  ]
  const open: { section: Section; rank: number }[] = []
  let reviewed = false
  openings.forEach(({ rank, heading, start }, index) => {
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) close(open.pop()?.section, start)
    const above = open.at(-1)?.section
    const ordinal = index + 1
    const section: Section = {
      id: `${documentId}-s${ordinal}`,
      ordinal,
      level: (above?.level ?? 0) + 1,
      heading,
      path: above ? `${above.path} › ${heading}` : heading,
      start,
      end: length,
    }
    const inherited = above ? above.part : reviewed ? 'plan' : undefined
    const part = isAppendix(heading) ? undefined : (partOf(heading) ?? inherited)
    if (part) section.part = part
    if (part === 'review') reviewed = true
    sections.push(section)
    open.push({ section, rank })
  })
  return sections
}

function close(section: Section | undefined, end: number) {
  if (section) section.end = end
}
