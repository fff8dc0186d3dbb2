import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Extraction } from '#schema/extract.ts'
import { toExtraction } from '#ingest/extraction.ts'
import { loadLexicon } from '#ingest/lexicon/lexicon.ts'
import { readSeed } from '#ingest/lexicon/seed.ts'
import { readManifest } from '#ingest/manifest.ts'
import { readPlan } from '#ingest/pipeline.ts'
import { type Annotated, readAnnotatedFolder } from './annotation.ts'
import { scoreDocument } from './score.ts'
import type { Read } from './summary.ts'
import { Tallies } from './tally.ts'

export interface EvaluatedDocument extends Read {
  name: string
  /** The pipeline's weights were learned with this very document: it shows what was learned, not what to expect. */
  trainedOn: boolean
  tallies: Tallies
  errors: string[]
}

export interface Evaluation {
  documents: EvaluatedDocument[]
  total: Tallies
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** The annotated plans of the project itself; their facts stand with their texts in seeds/documents. */
export const OWN_DOCUMENTS = here('documents')
const OWN_MANIFEST = here('../../seeds/documents/manifest.csv')

/** Reads an annotated document as the shipped pipeline does and answers what it found. */
export type Extractor = (annotated: Annotated) => Promise<Extraction>

/** Reads every annotated document of a folder and scores what was found; `fast` is the setting without the network. */
export async function evaluateFolder(folder: string, fast = false): Promise<Evaluation> {
  const extractor = await shippedPipeline(folder, fast)
  const documents: EvaluatedDocument[] = []
  const total = new Tallies()
  const learned = await readTrainedOn()
  for (const annotated of readAnnotatedFolder(folder)) {
    const extraction = await extractor(annotated)
    const { tallies, errors } = scoreDocument(annotated, extraction)
    documents.push({
      name: annotated.name,
      trainedOn: learned.has(extraction.document.id),
      annotated,
      found: extraction,
      tallies,
      errors,
    })
    total.add(tallies)
  }
  if (documents.length === 0)
    throw new Error(`${folder}: holds no annotated document (no file that ends with .ann.txt)`)
  return { documents, total }
}

/** Ids of the documents that the weights in seeds/ were learned from. */
async function readTrainedOn(): Promise<Set<string | undefined>> {
  return new Set((await readSeed('trained-on.csv')).map((row) => row['document']))
}

/** The pipeline as it is, with the facts of the folder's manifest.csv where there is one. */
async function shippedPipeline(folder: string, fast: boolean): Promise<Extractor> {
  const own = join(folder, 'manifest.csv')
  const manifest = await readManifest(existsSync(own) ? own : OWN_MANIFEST)
  const lexicon = await loadLexicon()
  return async ({ name, text }) => {
    const file = `${name}.txt`
    return toExtraction(
      await readPlan({ name: file, bytes: new TextEncoder().encode(text) }, manifest.get(file) ?? {}, lexicon, fast),
    )
  }
}
