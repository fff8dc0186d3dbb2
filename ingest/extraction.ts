import type { Reading } from '#schema/document.ts'
import { annotationWord } from '#schema/entity.ts'
import type { Extraction } from '#schema/extract.ts'
import { spanToSource } from './source-map.ts'

/** A reading as `extract` prints it: names in place of ids, offsets of the source, the types' words of the annotations. */
export function toExtraction(reading: Reading): Extraction {
  const { document, sourceMap } = reading
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]))
  const passages = new Map(reading.passages.map((passage) => [passage.id, passage]))
  const nameOf = (id: string) => entities.get(id)?.name ?? id
  const span = ({ start, end }: { start: number; end: number }) => spanToSource(sourceMap, start, end)
  const sentence = (id: string) => span(passages.get(id) ?? { start: 0, end: 0 })
  return {
    document,
    mentions: reading.mentions.map((mention) => ({
      ...span(mention),
      surface: mention.surface,
      type: annotationWord(mention.type),
      canonical: nameOf(mention.entityId),
      entity: mention.entityId,
      rule: mention.rule,
      nested: mention.nested,
      confidence: mention.confidence,
    })),
    relations: reading.statements.map((statement) => ({
      head: nameOf(statement.headId),
      relation: statement.type,
      tail: nameOf(statement.tailId),
      status: statement.status ?? null,
      aspect: statement.aspect ?? null,
      due: statement.due ?? null,
      ...sentence(statement.passageId),
      trigger: statement.trigger ?? null,
      rule: statement.rule,
      confidence: statement.confidence,
    })),
    targets: reading.targets.map((target) => ({
      indicator: target.indicator,
      comparator: target.comparator,
      value: target.value,
      unit: target.unit,
      year: target.year ?? null,
      due: target.due ?? null,
      firmness: target.firmness ?? null,
      about: target.aboutId === undefined ? null : nameOf(target.aboutId),
      ...span(target),
    })),
  }
}

/** Why each mention and statement stands there, a line each, for a person to read; offsets of the source. */
export function explain(reading: Reading): string[] {
  const { mentions, relations, targets } = toExtraction(reading)
  const sure = (confidence: number) => confidence.toFixed(2)
  return [
    ...mentions.map(
      (mention, index) =>
        `${mention.start}-${mention.end} ${mention.type} ${mention.surface}: ${mention.rule}, ${sure(mention.confidence)};` +
        ` means ${mention.canonical} by ${reading.mentions[index]?.link ?? ''}${mention.nested ? '; nested' : ''}`,
    ),
    ...relations.map(
      (relation) =>
        `${relation.start}-${relation.end} ${relation.head} ${relation.relation} ${relation.tail}` +
        ` ${[relation.status, relation.aspect, relation.due].filter(Boolean).join(' ')}: ${relation.rule},` +
        ` ${relation.trigger ? `by ${relation.trigger}, ` : ''}${sure(relation.confidence)}`,
    ),
    ...targets.map(
      (target) =>
        `${target.start}-${target.end} target ${target.indicator} ${target.comparator} ${target.value} ${target.unit}`,
    ),
  ]
}
