import type { Reading } from '#schema/document.ts'
import { clean } from './clean/clean.ts'
import { identify } from './identify/identify.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Facts } from './manifest.ts'
import { decode, type PlanFile } from './read.ts'
import { segment } from './segment/segment.ts'

/**
 * How a document becomes what the graph holds: each word below is a file or folder beside this one. `load` comes
 * after it. Nothing here reads or writes: the same bytes, facts and lexicon give the same reading.
 * Throws DocumentError where the file is no plan's text.
 */
export function readPlan(file: PlanFile, facts: Facts, lexicon: Lexicon): Promise<Reading> {
  const { source, sha256 } = decode(file.bytes)
  const { text, sourceMap } = clean(source)
  const document = identify({ name: file.name, sha256, source, text }, facts, lexicon)
  const { sections, passages } = segment(document, text)
  return Promise.resolve({
    document,
    text,
    sourceMap,
    sections,
    passages,
    entities: [],
    mentions: [],
    statements: [],
    targets: [],
    ties: [],
  })
}
