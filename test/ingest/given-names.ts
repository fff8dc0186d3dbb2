import type { Entity } from '#schema/entity.ts'
import type { Segmented } from '#ingest/model.ts'
import type { Linked } from '#ingest/relate/scene.ts'
import { segment } from '#ingest/segment/segment.ts'
import { parseMarks } from '../evaluation/annotation.ts'

/** A text with its names marked as people mark them, read as one plan of 辽源市 of 2023 in which every name was found. */
export function giveNames(marked: string): { segmented: Segmented; linked: Linked; nameOf: (id: string) => string } {
  const { text, mentions: marks } = parseMarks(marked)
  const entities = new Map<string, Entity>()
  const keep = (type: Entity['type'], name: string): string => {
    const id = `${type}:${name}`
    entities.set(id, { id, name, type, aliases: [], pinyin: '', initials: '' })
    return id
  }
  const segmented = segment(
    {
      id: 'doc-test',
      title: '辽源市2023年政府工作报告',
      issuer: '辽源市',
      issuerId: keep('Region', '辽源市'),
      year: 2023,
      source: 'test.txt',
      excerpt: true,
      sha256: '',
      chars: text.length,
      confidence: { issuer: 1, year: 1, kind: 1 },
    },
    text,
  )
  const mentions = marks.map(({ start, end, surface, type, canonical }) => ({
    start,
    end,
    surface,
    type,
    entityId: keep(type, canonical),
    passageId: segmented.passages.find((passage) => passage.start <= start && start < passage.end)?.id ?? '',
    nested: marks.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start),
    rule: 'annotation',
    link: 'annotation',
    confidence: 1,
  }))
  return {
    segmented,
    linked: { mentions, entities: [...entities.values()] },
    nameOf: (id) => entities.get(id)?.name ?? id,
  }
}
