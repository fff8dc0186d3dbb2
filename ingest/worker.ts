import { loadLexicon } from './lexicon/lexicon.ts'
import { readPlan } from './pipeline.ts'
import { DocumentError } from './read/document-error.ts'
import type { Task, TaskAnswer } from './task.ts'

/** Reads one plan in a thread of the pool; never throws, so that one bad file stops no other. */
export default async function readInThread({ file, facts, fast }: Task): Promise<TaskAnswer> {
  const lexicon = await loadLexicon().catch((error: unknown) => ({ unready: inWords(error) }))
  if ('unready' in lexicon) return lexicon
  try {
    return { reading: await readPlan(file, facts, lexicon, fast) }
  } catch (error) {
    if (error instanceof DocumentError) return { stage: 'read', fault: error.fault, error: error.message }
    return { stage: 'pipeline', fault: 'pipeline', error: inWords(error) }
  }
}

const inWords = (error: unknown) => (error instanceof Error ? error.message : String(error))
