import type { RegionTree } from '#ingest/lexicon/regions.ts'
import { give, type Given } from '../../training/relate/given.ts'
import { parseMarks } from '../evaluation/annotation.ts'

/** A text with its names marked as people mark them, read as a plan of 辽源市 of 2023 in which every name was found. */
export function giveNames(marked: string, regions: RegionTree): Given & { nameOf: (id: string) => string } {
  const annotated = { name: 'test', ...parseMarks(marked), relations: [], targets: [] }
  const given = give(annotated, '辽源市', 2023, regions)
  const names = new Map(given.linked.entities.map(({ id, name }) => [id, name]))
  return { ...given, nameOf: (id) => names.get(id) ?? id }
}
