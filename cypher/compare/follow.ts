import type { FollowReason } from '#schema/compare.ts'
import type { EntityType } from '#schema/entity.ts'
import { groupBy } from './group-by.ts'
import { areSimilar, formOf, isLine, isShortLine, type NameForm } from './name-form.ts'

/** A thing that plans speak of, and in which years they name it. */
export interface Followable {
  id: string
  name: string
  type: EntityType
  years: readonly number[]
}

/** What is taken for one and the same over the years: its names with the reason of each, the leading name first. */
export interface Thread {
  names: { thing: Followable; form: NameForm; why: FollowReason }[]
  /** False where a name was only similar. */
  sure: boolean
}

interface Shaped {
  thing: Followable
  form: NameForm
}

/** 无级变速器AST: the type beside the name of a thing that is otherwise the same. */
const LATIN_TAIL = /^(\p{Script=Han}{4,})[a-z][a-z0-9]{2,}$/u

/**
 * Joins the things of one issuer that are the same over plans. One are those whose core and phase are the same (西三环南延
 * 工程 and 西三环南延项目), and those that differ only in words of work (殡葬管理所改（扩）建二期 and 殡葬管理所二期). A name
 * that holds several works counts for each of them that has a name of its own, too. Of the rest, two that are alike are
 * taken for perhaps the same when each is like no other and no plan names both.
 * What names nothing by itself (二期项目) is left out. With `exact` only the same core counts: sectors and companies are told apart by every word.
 * Threads in the order of the first of their things.
 */
export function followThings(things: readonly Followable[], issuers: readonly string[], exact = false): Thread[] {
  const shaped = things
    .map((thing) => ({ thing, form: formOf(thing.name, issuers) }))
    .filter(({ form }) => form.isTelling)
  const groups = groupBy(shaped, ({ thing, form }) => {
    // a river is worked on anew each year
    const core = exact ? form.core.replace(LATIN_TAIL, '$1') : thing.type === 'Waterbody' ? '' : form.bare
    return core === '' ? thing.id : `${core}|${form.phase}`
  })
  if (exact) return [...groups.values()].map((group) => toThread(group, []))
  const { joined, rest } = shareParts(joinShortLines([...groups.values()]))
  return joinSimilar(rest, joined)
}

/** A line's short form goes to the one line that it may stand for. */
function joinShortLines(groups: Shaped[][]): Shaped[][] {
  const homes = new Map<Shaped[], Shaped[]>()
  const lines = groups.filter((group) => group.some(({ form }) => isLine(form)))
  for (const group of lines) {
    const long = lines.filter((other) =>
      other.some(({ form }) => group.some((shaped) => isShortLine(shaped.form, form))),
    )
    if (long[0] !== undefined && long.length === 1) homes.set(group, long[0])
  }
  return groups
    .filter((group) => !homes.has(group))
    .map((group) => [...group, ...groups.filter((short) => homes.get(short) === group).flat()])
}

/** Gives each name that holds several works to the groups of those works; it keeps a row of its own unless all have one. */
function shareParts(groups: Shaped[][]): { joined: Map<Shaped[], Shaped[]>; rest: Shaped[][] } {
  const joined = new Map<Shaped[], Shaped[]>()
  const isWhole = (group: Shaped[]) => group.every(({ form }) => form.parts.length < 2)
  const rest = groups.filter((group) => {
    if (isWhole(group)) return true
    const parts = [...new Set(group.flatMap(({ form }) => form.parts))]
    const owners = parts.map((part) =>
      groups.find(
        (other) =>
          isWhole(other) && other.some(({ form }) => form.phase === '' && [form.core, form.bare].includes(part)),
      ),
    )
    for (const owner of new Set(owners)) if (owner) joined.set(owner, [...(joined.get(owner) ?? []), ...group])
    return owners.some((owner) => owner === undefined)
  })
  return { joined, rest }
}

function joinSimilar(groups: Shaped[][], parts: Map<Shaped[], Shaped[]>): Thread[] {
  const likes = findLikes(groups)
  const taken = new Set<Shaped[]>()
  return groups.flatMap((group) => {
    if (taken.has(group)) return []
    const [like, ...others] = likes.get(group) ?? []
    const isMutual = like !== undefined && others.length === 0 && likes.get(like)?.length === 1
    if (!isMutual) return [toThread(group, parts.get(group) ?? [])]
    taken.add(like)
    const shared = [...(parts.get(group) ?? []), ...(parts.get(like) ?? [])]
    return [toThread(group, shared, like)]
  })
}

/** Which groups each is like: no plan names both, and neither holds several works. */
function findLikes(groups: Shaped[][]): Map<Shaped[], Shaped[][]> {
  const single = groups
    .filter((group) => group.every(({ form }) => form.parts.length < 2))
    .map((group) => ({ group, years: new Set(group.flatMap(({ thing }) => thing.years)) }))
  const likes = new Map<Shaped[], Shaped[][]>()
  const note = (group: Shaped[], other: Shaped[]) => likes.set(group, [...(likes.get(group) ?? []), other])
  for (const [at, one] of single.entries())
    for (const other of single.slice(at + 1)) {
      if (!areDisjoint(one.years, other.years)) continue
      if (!one.group.some(({ form }) => other.group.some((shaped) => areSimilar(form, shaped.form)))) continue
      note(one.group, other.group)
      note(other.group, one.group)
    }
  return likes
}

function areDisjoint(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const year of one) if (other.has(year)) return false
  return true
}

function toThread(group: Shaped[], parts: Shaped[], similar: Shaped[] = []): Thread {
  const [lead, ...rest] = [...group].sort(
    (one, other) =>
      other.thing.years.length - one.thing.years.length ||
      Math.max(0, ...other.thing.years) - Math.max(0, ...one.thing.years) ||
      one.thing.name.length - other.thing.name.length ||
      (one.thing.id < other.thing.id ? -1 : 1),
  )
  if (lead === undefined) throw new Error('a thread without a name')
  const why = ({ thing, form }: Shaped): FollowReason => {
    if (thing.name === lead.thing.name) return 'name'
    if (form.core === lead.form.core) return 'form'
    return form.bare === lead.form.bare ? 'works' : 'short'
  }
  return {
    names: [
      { ...lead, why: 'name' },
      ...rest.map((shaped) => ({ ...shaped, why: why(shaped) })),
      ...[...new Set(parts)].map((shaped) => ({ ...shaped, why: 'part' as const })),
      ...similar.map((shaped) => ({ ...shaped, why: 'similar' as const })),
    ],
    sure: similar.length === 0,
  }
}
