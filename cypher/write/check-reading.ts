import type { Reading } from '#schema/document.ts'

/**
 * Throws where a reading speaks of something that it does not hold (a statement whose tail is no entity of it): written
 * as it is, the statement would be missing from the graph and nobody would know.
 */
export function checkReading(reading: Reading): void {
  const entities = new Set(reading.entities.map((entity) => entity.id))
  const passages = new Set(reading.passages.map((passage) => passage.id))
  const sections = new Set(reading.sections.map((section) => section.id))
  const { document } = reading

  const faults = [
    document.issuerId !== undefined && !entities.has(document.issuerId) && `issuer ${document.issuerId}`,
    ...reading.passages.map((each) => !sections.has(each.sectionId) && `section ${each.sectionId} of ${each.id}`),
    ...reading.mentions.flatMap((each) => [
      !entities.has(each.entityId) && `entity ${each.entityId} of the mention ${each.surface} at ${each.start}`,
      !passages.has(each.passageId) && `passage ${each.passageId} of the mention ${each.surface} at ${each.start}`,
    ]),
    ...reading.statements.flatMap((each) => [
      !entities.has(each.headId) && `head ${each.headId} of the statement ${each.id}`,
      !entities.has(each.tailId) && `tail ${each.tailId} of the statement ${each.id}`,
      !passages.has(each.passageId) && `passage ${each.passageId} of the statement ${each.id}`,
    ]),
    ...reading.targets.flatMap((each) => [
      !passages.has(each.passageId) && `passage ${each.passageId} of the target ${each.id}`,
      each.aboutId !== undefined && !entities.has(each.aboutId) && `entity ${each.aboutId} of the target ${each.id}`,
    ]),
    ...reading.ties.flatMap((each) =>
      [each.headId, each.tailId].map((id) => !entities.has(id) && `region ${id} of a tie`),
    ),
  ].filter((fault) => typeof fault === 'string')

  if (faults.length > 0)
    throw new Error(
      `the reading of ${document.source} lacks ${faults.slice(0, 3).join(', ')} (${faults.length} in all)`,
    )
}
