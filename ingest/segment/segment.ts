import type { Passage, PlanDocument } from '#schema/document.ts'
import { splitLines } from '../clean/lines.ts'
import type { Segmented } from '../model.ts'
import { findHeading } from './headings.ts'
import { type Opening, buildSections } from './sections.ts'
import { type Span, splitSentences } from './sentences.ts'
import { tagWords } from './words.ts'

/** Only at the head of a text is a line without a number its title. */
const TITLE_LINES = 5

/**
 * Cuts a cleaned text into sections, passages (title, headings, sentences, in order, not overlapping; every character
 * that is no white space stands in exactly one) and words.
 */
export function segment(document: PlanDocument, text: string): Segmented {
  const openings: Opening[] = []
  const found: (Span & { kind: Passage['kind']; section: number })[] = []
  let seen = 0
  for (const line of splitLines(text)) {
    if (!line.text) continue
    const start = line.start + text.slice(line.start, line.end).search(/\S/)
    const isTitle = seen++ < TITLE_LINES && openings.length === 0 && isTitleLine(line.text)
    const heading = isTitle ? undefined : findHeading(line.text)
    if (heading) openings.push({ rank: heading.rank, heading: plainHeading(line.text.slice(0, heading.length)), start })
    const bodyStart = start + (heading?.length ?? 0)
    const section = openings.length
    if (isTitle)
      found.push(...splitSentences(line.text, start).map((span) => ({ ...span, kind: 'title' as const, section })))
    if (heading)
      found.push(
        ...splitSentences(text.slice(start, bodyStart), start).map((span) => ({
          ...span,
          kind: 'heading' as const,
          section,
        })),
      )
    if (!isTitle)
      found.push(
        ...splitSentences(text.slice(bodyStart, line.end), bodyStart).map((span) => ({
          ...span,
          kind: 'sentence' as const,
          section,
        })),
      )
  }
  const passages = found.map(({ section, ...passage }, ordinal) => ({
    id: `${document.id}-p${ordinal}`,
    ordinal,
    sectionId: `${document.id}-s${section}`,
    ...passage,
    text: text.slice(passage.start, passage.end),
  }))
  const sections = buildSections(document.id, document.title, text.length, openings)
  return { document, text, sections, passages, tokens: tagWords(text) }
}

/** 辽源市人民政府工作报告, 政 府 工 作 报 告, （2021年2月5日在…会议上）, ——2026年1月28日在…上: what heads a plan. */
function isTitleLine(line: string): boolean {
  const plain = line.replace(/\s/g, '')
  if (/[。！；]/.test(plain) || plain.length > 60) return false
  return (
    /(工作报告|规划|纲要|方案|意见|计划|通知|要点|条例|办法|报告)(（[^）]*）|\([^)]*\))?$/.test(plain) ||
    /^[—―－（(-]*\d{4}年\d{1,2}月\d{1,2}日.*(会议|大会|上)[）)]?$/.test(plain)
  )
}

/** A heading without the full stop that ends it where text runs on. */
const plainHeading = (heading: string) => heading.replace(/[。！？\s]+$/, '')
