import type { Reading } from '#schema/document.ts'
import { clean } from './clean/clean.ts'
import { identify } from './identify/identify.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { link } from './link/link.ts'
import type { Facts } from './manifest.ts'
import { decode, type PlanFile } from './read.ts'
import { recogniseFast } from './recognise/recognise-fast.ts'
import { recognise } from './recognise/recognise.ts'
import { relate } from './relate/relate.ts'
import { segment } from './segment/segment.ts'
import { findTargets } from './targets/targets.ts'

/**
 * How a document becomes what the graph holds: each word below is a file or folder beside this one. `load` comes
 * after it. Nothing here reads or writes: the same bytes, facts and lexicon give the same reading.
 * `fast` leaves out the network that finds names, and with it most of them. Throws DocumentError where the file is no
 * plan's text.
 */
export async function readPlan(file: PlanFile, facts: Facts, lexicon: Lexicon, fast = false): Promise<Reading> {
  const { source, sha256 } = decode(file.bytes)
  const { text, sourceMap } = clean(source)
  const document = identify({ name: file.name, sha256, source, text }, facts, lexicon)
  const segmented = segment(document, text)
  const recognised = fast ? recogniseFast(segmented, lexicon) : await recognise(segmented, lexicon)
  const linked = link(segmented, recognised, lexicon)
  const statements = relate(segmented, linked, lexicon)
  const targets = findTargets(segmented, linked, lexicon)
  const { sections, passages } = segmented
  return { document, text, sourceMap, sections, passages, ...linked, statements, targets }
}
