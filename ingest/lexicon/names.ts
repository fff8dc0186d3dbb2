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
  /** The type that most names with these last characters have: Bridge for 立交桥; undefined where none prevails. */
  typeOfHead(ending: string): EntityType | undefined
  /** The type that most names with these first characters have: Company for 中车. */
  typeOfOpening(opening: string): EntityType | undefined
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

/** All gazetteers but the divisions, to look names up. Errors name the file and the row. */
export async function readNames(): Promise<NameIndex> {
  return indexNames(await readGazetteers())
}

/** The rows of all gazetteers but the divisions, in the order of the files. */
export async function readGazetteers(): Promise<GazetteerName[]> {
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
  return tables.flat()
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
    typeOfHead: prevailing(names, ({ name }) => [name.slice(-2), name.slice(-3)]),
    typeOfOpening: prevailing(names, ({ name }) => [name.slice(0, 2)]),
    endsAt: (text, start) =>
      (sorted.get(text.slice(start, start + 2)) ?? [])
        .map((length) => start + length)
        .filter((end) => byName.has(text.slice(start, end))),
  }
}

/** Fewer names say nothing of what a beginning or an end stands for. */
const NAMES = 5
const SHARE = 0.6

/** For each part of the names the type that most of them have, where it prevails. */
function prevailing(
  names: readonly GazetteerName[],
  partsOf: (entry: GazetteerName) => string[],
): (part: string) => EntityType | undefined {
  const counts = new Map<string, Map<EntityType, number>>()
  for (const entry of names) {
    for (const part of new Set(partsOf(entry))) {
      if (part === entry.name) continue
      const types = counts.get(part) ?? new Map<EntityType, number>()
      counts.set(part, types.set(entry.type, (types.get(entry.type) ?? 0) + 1))
    }
  }
  const types = new Map<string, EntityType>()
  for (const [part, byType] of counts) {
    const all = [...byType.values()].reduce((sum, count) => sum + count, 0)
    for (const [type, count] of byType) if (all >= NAMES && count >= SHARE * all) types.set(part, type)
  }
  return (part) => types.get(part)
}
