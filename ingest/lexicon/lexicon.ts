import { existsSync } from 'node:fs'
import { readRegions, type RegionTree } from './regions.ts'
import { readSeed, type SeedRow } from './seed.ts'

/** What the stages know before they read a text: read once, never changed. */
export interface Lexicon {
  regions: RegionTree
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
  const hasTriggers = existsSync(new URL('../../seeds/triggers.csv', import.meta.url))
  const [regions, triggers] = await Promise.all([readRegions(), hasTriggers ? readSeed('triggers.csv') : []])
  return { regions, triggers }
}
