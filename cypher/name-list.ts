import type { NameListAnswer, NameListRequest } from '#schema/mentions.ts'
import { NAME_LIST_LIMITS } from '#schema/mentions.ts'
import type { Connection } from './connection.ts'
import { fold } from './fold.ts'
import { fits, readFilter } from './mentions/filter.ts'
import { countSearched } from './mentions/searched.ts'
import { type Found, findOne, isSearchable } from './mentions/seek.ts'
import { UnsearchableError } from './mentions/words.ts'
import type { FoundDocument } from './rows.ts'

/** Names that are looked for at the same time: more would only wait for each other in the database. */
const AT_ONCE = 4

/**
 * Which plans mention which of these names: each read as it would be alone, as one name or one string. Rows in the order
 * given, lines with nothing in them left out, a name that is there already (but for width, case and white space) told in
 * `repeated`. Columns by issuer and year; of more than 500 plans those with most names. Throws UnsearchableError when no
 * line holds anything.
 */
export async function findNameList(connection: Connection, request: NameListRequest): Promise<NameListAnswer> {
  const { names, repeated } = tidy(request.names)
  if (names.length === 0) throw new UnsearchableError('names: there is nothing to look for in them')
  const { by, type, section: part } = request
  const filter = await readFilter(connection, request)
  const [{ regions, years, ...searched }, found] = await Promise.all([
    countSearched(connection, filter),
    inTurns(names, async (name) => {
      const one = await findOne(connection, name, { by, type, part })
      return one && { sought: one.sought, documents: await one.documents() }
    }),
  ])
  const rows = found.map((each) => (each?.documents ?? []).filter((document) => fits(filter, document)))
  const { plans, of } = layColumns(rows)
  const columns = new Map(plans.map(({ id }, column) => [id, column]))
  return {
    searched: { ...searched, regions, years },
    names: names.map((name, row) => describe(name, found[row], rows[row] ?? [])),
    plans,
    cut: { shown: plans.length, of },
    cells: rows.flatMap((documents, row) =>
      documents
        .map(({ id, mentions }): [number, number, number] => [row, columns.get(id) ?? -1, mentions])
        .filter(([, column]) => column >= 0)
        .sort((one, other) => one[1] - other[1]),
    ),
    repeated,
  }
}

function tidy(lines: readonly string[]): { names: string[]; repeated: string[] } {
  const seen = new Set<string>()
  const repeated: string[] = []
  const names = lines
    .map((line) => line.trim())
    .filter((line) => isSearchable(line))
    .filter((line) => {
      const folded = fold(line)
      if (!seen.has(folded)) return seen.add(folded)
      repeated.push(line)
      return false
    })
  return { names, repeated }
}

function describe(
  name: string,
  found: Pick<Found, 'sought'> | undefined,
  documents: readonly FoundDocument[],
): NameListAnswer['names'][number] {
  return {
    name,
    by: found?.sought.by ?? 'text',
    inside: found?.sought.inside ?? false,
    entities: found?.sought.entities ?? [],
    documents: documents.length,
    mentions: documents.reduce((sum, document) => sum + document.mentions, 0),
  }
}

/** The plans in which any of the names stands, with how many of them. */
function layColumns(rows: readonly (readonly FoundDocument[])[]): { plans: NameListAnswer['plans']; of: number } {
  const plans = new Map<string, NameListAnswer['plans'][number]>()
  for (const { id, title, issuer, year, kind } of rows.flat())
    plans.set(id, { id, title, issuer, year, kind, names: (plans.get(id)?.names ?? 0) + 1 })
  const shown = [...plans.values()]
    .sort((one, other) => other.names - one.names || (one.id < other.id ? -1 : 1))
    .slice(0, NAME_LIST_LIMITS.plans)
    .sort(
      (one, other) =>
        (one.issuer ?? '').localeCompare(other.issuer ?? '', 'zh') ||
        (one.year ?? 0) - (other.year ?? 0) ||
        (one.id < other.id ? -1 : 1),
    )
  return { plans: shown, of: plans.size }
}

/** Each through the work, some at a time; answers in the order given. */
async function inTurns<Each, Answer>(all: readonly Each[], work: (each: Each) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  let next = 0
  const take = async () => {
    for (let at = next++; at < all.length; at = next++) answers[at] = await work(all[at] as Each)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, take))
  return answers
}
