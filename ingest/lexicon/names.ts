import { groupBy } from './group-by.ts'
import { type EntityType, typeOfWord } from '#schema/entity.ts'
import { cell, readSeed } from './seed.ts'

/** One name of a gazetteer: a form as plans write it, and the thing that it means. */
export interface GazetteerName {
  name: string
  type: EntityType
  canonical: string
  /** Where the thing is, as far as known: 长春市. */
  region: string
  /** Also an ordinary word or another name: a hint, not a verdict. */
  ambiguous: boolean
}

export interface NameIndex {
  /** The entries of exactly this name. */
  named(name: string): readonly GazetteerName[]
  /** All forms that the gazetteers have of the thing that an entry means. */
  formsOf(entry: GazetteerName): readonly string[]
  /** Ends of the names that begin at an offset of a text, shortest first. */
  endsAt(text: string, start: number): number[]
}

const GAZETTEERS = [
  'bodies',
  'bridges-facilities',
  'companies',
  'events',
  'hospitals',
  'institutes',
  'macro-regions',
  'nature',
  'policies',
  'railways',
  'roads',
  'scenic',
  'sectors',
  'technologies',
  'universities',
  'waterbodies',
  'zones',
]

/** Reads all gazetteers but the divisions. Errors name the file and the row. */
export async function readNames(): Promise<NameIndex> {
  const tables = await Promise.all(
    GAZETTEERS.map(async (table) => {
      const file = `gazetteer/${table}.csv`
      const rows = await readSeed(file)
      return rows.map((row): GazetteerName => {
        const type = typeOfWord(cell(row, 'type', file))
        const name = cell(row, 'name', file)
        if (!type) throw new Error(`seeds/${file}: ${name} has the unknown type ${row['type']}`)
        const ambiguous = row['note']?.includes('ambiguous') ?? false
        return { name, type, canonical: cell(row, 'canonical', file), region: row['region'] ?? '', ambiguous }
      })
    }),
  )
  return indexNames(tables.flat())
}

function indexNames(names: readonly GazetteerName[]): NameIndex {
  const byName = groupBy(names, ({ name }) => name)
  // lengths of the names that share their first two characters: the only ends that are looked up
  const lengths = new Map<string, Set<number>>()
  for (const entry of names) {
    const head = entry.name.slice(0, 2)
    const known = lengths.get(head)
    if (known) known.add(entry.name.length)
    else lengths.set(head, new Set([entry.name.length]))
  }
  const forms = groupBy(names, ({ type, canonical }) => `${type} ${canonical}`)
  const sorted = new Map([...lengths].map(([head, set]) => [head, [...set].sort((a, b) => a - b)]))
  return {
    named: (name) => byName.get(name) ?? [],
    formsOf: ({ type, canonical }) => (forms.get(`${type} ${canonical}`) ?? []).map(({ name }) => name),
    endsAt: (text, start) =>
      (sorted.get(text.slice(start, start + 2)) ?? [])
        .map((length) => start + length)
        .filter((end) => byName.has(text.slice(start, end))),
  }
}
