import { readStatementKnowledge, type StatementKnowledge } from '../relate/knowledge.ts'
import { type Forms, readForms } from './forms.ts'
import { type NameHeads, readNameHeads } from './name-heads.ts'
import { type NameIndex, readNames } from './names.ts'
import { readRegions, type RegionTree } from './regions.ts'
import { loadTagger, type Tagger } from '../recognise/tagger/tagger.ts'
import { readSeed } from './seed.ts'
import { readWeights, type Weights } from './weights.ts'

/** What the stages know before they read a text: read once, never changed. */
export interface Lexicon {
  regions: RegionTree
  names: NameIndex
  forms: Forms
  heads: NameHeads
  /** What `recognise` learned of names inside names. */
  weights: Weights
  /** Reads characters before the weights weigh whole names. */
  tagger: Tagger
  /** What `relate` learned, and its triggers. */
  statements: StatementKnowledge
}

let loading: Promise<Lexicon> | undefined

/** Reads the tables under `seeds/`, once for the process. Throws naming the file and the row where one is bad. */
export function loadLexicon(): Promise<Lexicon> {
  loading ??= readLexicon()
  return loading
}

async function readLexicon(): Promise<Lexicon> {
  const [regions, names, forms, heads, weights, tagger, statements] = await Promise.all([
    readRegions(),
    readNames(),
    readForms(),
    readNameHeads(),
    readWeights('inner.tsv'),
    loadTagger(new URL('../../seeds/recognise/', import.meta.url)),
    readSeed('triggers.csv').then(readStatementKnowledge),
  ])
  return { regions, names, forms, heads, weights, tagger, statements }
}
