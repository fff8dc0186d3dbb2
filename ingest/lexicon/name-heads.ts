import { type EntityType, typeOfWord } from '#schema/entity.ts'
import { groupBy } from './group-by.ts'
import { cell, readSeed } from './seed.ts'

/** The types that a name with the head may have: Road for 大街, Policy and Project for 工程. */
export type NameHeads = ReadonlyMap<string, readonly EntityType[]>

const FILE = 'gazetteer/name-heads.csv'

/** Reads the words that names end with. Errors name the file and the row. */
export async function readNameHeads(): Promise<NameHeads> {
  const rows = (await readSeed(FILE)).map((row) => {
    const word = cell(row, 'type', FILE)
    const type = word === 'Association' ? word : typeOfWord(word)
    if (!type) throw new Error(`seeds/${FILE}: unknown type ${word}`)
    return { type, head: cell(row, 'head', FILE) }
  })
  const byHead = groupBy(rows, ({ head }) => head)
  return new Map([...byHead].map(([head, list]) => [head, list.map(({ type }) => type)]))
}
