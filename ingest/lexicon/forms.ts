import { type EntityType, typeOfWord } from '#schema/entity.ts'
import { cell, readSeed } from './seed.ts'

/** What completes a name that leaves something out. */
export interface Forms {
  /** Head words that the members of a list can share, by type, longest first: 煤矿 in A、B等煤矿. */
  heads: ReadonlyMap<EntityType, readonly string[]>
  /** Institutions that every city has (中医院, 开发区): by type and name, the name in full behind the issuer's. */
  issuerFixed: ReadonlyMap<string, string>
}

/** Reads the tables of heads and of institutions that the issuer fixes. Errors name the file and the row. */
export async function readForms(): Promise<Forms> {
  const [headRows, fixedRows] = await Promise.all([readSeed(HEADS), readSeed(FIXED)])
  const heads = new Map<EntityType, string[]>()
  for (const row of headRows) {
    const type = typeIn(row['type'], HEADS)
    heads.set(type, [...(heads.get(type) ?? []), cell(row, 'head', HEADS)])
  }
  for (const list of heads.values()) list.sort((a, b) => b.length - a.length)
  const issuerFixed = new Map(
    fixedRows.map((row) => [`${typeIn(row['type'], FIXED)} ${cell(row, 'name', FIXED)}`, cell(row, 'full', FIXED)]),
  )
  return { heads, issuerFixed }
}

const HEADS = 'gazetteer/shared-heads.csv'
const FIXED = 'gazetteer/issuer-fixed.csv'

function typeIn(word: string | undefined, file: string): EntityType {
  const type = word === 'Association' ? word : typeOfWord(word ?? '')
  if (!type) throw new Error(`seeds/${file}: unknown type ${word}`)
  return type
}
