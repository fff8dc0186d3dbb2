import { loadLexicon } from './lexicon/lexicon.ts'
import { readPlan } from './pipeline.ts'
import { DocumentError, readPlanFile } from './read.ts'
import type { Source } from './sources.ts'
import type { Outcome } from './task.ts'

/** Reads one file in a thread of the pool; never throws, so that one bad file stops no other. */
export default async function readSource(source: Source): Promise<Outcome> {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  try {
    const file = await readPlanFile(source.path)
    const reading = await readPlan(file, source.facts, await loadLexicon())
    return { source, seconds: seconds(), reading, bytes: file.bytes }
  } catch (error) {
    const stage = error instanceof DocumentError ? 'read' : 'pipeline'
    return { source, seconds: seconds(), stage, error: error instanceof Error ? error.message : String(error) }
  }
}
