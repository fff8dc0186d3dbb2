import { type NameIndex, readNames } from './names.ts'
import { readRegions, type RegionTree } from './regions.ts'
import { readSeed, type SeedRow } from './seed.ts'
import { readWeights, type Weights } from './weights.ts'

/** What the stages know before they read a text: read once, never changed. */
export interface Lexicon {
  regions: RegionTree
  names: NameIndex
  /** What `recognise` learned: for names that stand by themselves, and for names inside names. */
  weights: { outer: Weights; inner: Weights }
  /** The rows of seeds/triggers.csv, for `relate`. */
  triggers: readonly SeedRow[]
}

let loading: Promise<Lexicon> | undefined

/** Reads the tables under `seeds/`, once for the process. Throws naming the file and the row where one is bad. */
export function loadLexicon(): Promise<Lexicon> {
  loading ??= readLexicon()
  return loading
}

async function readLexicon(): Promise<Lexicon> {
  const [regions, names, outer, inner, triggers] = await Promise.all([
    readRegions(),
    readNames(),
    readWeights('outer.tsv'),
    readWeights('inner.tsv'),
    readSeed('triggers.csv'),
  ])
  return { regions, names, weights: { outer, inner }, triggers }
}
