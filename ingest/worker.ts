import { loadLexicon } from './lexicon/lexicon.ts'
import { readPlan } from './pipeline.ts'
import { DocumentError, readPlanFile } from './read.ts'
import type { Source } from './sources.ts'
import type { Outcome, Unready } from './task.ts'

/** Reads one file in a thread of the pool; never throws, so that one bad file stops no other. */
export default async function readSource(source: Source): Promise<Outcome | Unready> {
  const lexicon = await loadLexicon().catch((error: unknown) => ({ unready: inWords(error) }))
  if ('unready' in lexicon) return lexicon
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  try {
    const file = await readPlanFile(source.path)
    const reading = await readPlan(file, source.facts, lexicon)
    return { source, seconds: seconds(), reading, bytes: file.bytes }
  } catch (error) {
    const stage = error instanceof DocumentError ? 'read' : 'pipeline'
    return { source, seconds: seconds(), stage, error: inWords(error) }
  }
}

const inWords = (error: unknown) => (error instanceof Error ? error.message : String(error))
