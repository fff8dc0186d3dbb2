import { readStatementKnowledge, type StatementKnowledge } from '../relate/knowledge.ts'
import { type Forms, readForms } from './forms.ts'
import { type NameHeads, readNameHeads } from './name-heads.ts'
import { type NameIndex, readNames } from './names.ts'
import { readRegions, type RegionTree } from './regions.ts'
import { readSeed } from './seed.ts'
import { readWeights, type Weights } from './weights.ts'

/** What the stages know before they read a text: read once, never changed. */
export interface Lexicon {
  regions: RegionTree
  names: NameIndex
  forms: Forms
  heads: NameHeads
  /** What `recognise` learned: for names that stand by themselves, and for names inside names. */
  weights: { outer: Weights; inner: Weights }
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
  const [regions, names, forms, heads, outer, inner, statements] = await Promise.all([
    readRegions(),
    readNames(),
    readForms(),
    readNameHeads(),
    readWeights('outer.tsv'),
    readWeights('inner.tsv'),
    readSeed('triggers.csv').then(readStatementKnowledge),
  ])
  return { regions, names, forms, heads, weights: { outer, inner }, statements }
}
