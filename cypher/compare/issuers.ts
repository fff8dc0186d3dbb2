import { z } from 'zod'
import type { Connection } from '../connection.ts'
import { fold } from '../fold.ts'
import { ask, loadStatement } from '../statement.ts'

const listIssuers = loadStatement('read/list-issuers-of-plans')

const issuerSchema = z.object({
  id: z.string(),
  name: z.string(),
  code: z.string().optional(),
  aliases: z.array(z.string()),
  plans: z.int(),
  /** Regions that it is part of by GB/T 2260. */
  above: z.array(z.string()),
})
export type Issuer = z.infer<typeof issuerSchema>

/** The regions that issued plans, the most plans first. */
export function listIssuersOfPlans(connection: Connection): Promise<Issuer[]> {
  return ask(connection, listIssuers, {}, issuerSchema)
}

/** An issuer with the same place under other names, and other issuers that the words could mean. */
export interface FoundIssuer {
  issuer: Issuer
  formerly: Issuer[]
  others: Issuer[]
}

/**
 * The issuer that is meant by an id, a code, a name or a short name, in this order; of several with one name the one with
 * most plans. Undefined when nobody of that name issued a plan.
 */
export function findIssuer(issuers: readonly Issuer[], words: string): FoundIssuer | undefined {
  const folded = fold(words)
  const ways: ((issuer: Issuer) => boolean)[] = [
    ({ id }) => id === words,
    ({ code }) => code === words,
    ({ name }) => fold(name) === folded,
    ({ aliases }) => aliases.some((alias) => fold(alias) === folded),
  ]
  for (const isMeant of ways) {
    const [issuer, ...rest] = issuers.filter(isMeant)
    if (issuer === undefined) continue
    const formerly = issuers.filter((other) => other !== issuer && areOnePlace(issuer, other))
    return { issuer, formerly, others: rest.filter((other) => !formerly.includes(other)) }
  }
  return undefined
}

/** For each issuer the one that stands for its place: of a place that was renamed the name with most plans. */
export function homesOf(issuers: readonly Issuer[]): Map<string, Issuer> {
  const homes = new Map<string, Issuer>()
  for (const issuer of issuers) {
    const found = homes.has(issuer.id) ? undefined : findIssuer(issuers, issuer.id)
    for (const { id } of found === undefined ? [] : [found.issuer, ...found.formerly]) homes.set(id, issuer)
  }
  return homes
}

/** 清苑县 and 清苑区: one short name, one region above, another word for its rank. */
function areOnePlace(one: Issuer, other: Issuer): boolean {
  return (
    stemOf(one.name) !== '' &&
    stemOf(one.name) === stemOf(other.name) &&
    one.above.some((region) => other.above.includes(region))
  )
}

/** What a division's name is without the word for its rank; empty where nothing that tells is left (易县). */
function stemOf(name: string): string {
  const stem = name.replace(/(?:自治[县州区]|新区|[市县区旗])$/, '')
  return stem.length < 2 || stem === name ? '' : stem
}

/** The names that a plan of these issuers may put before a thing's, the longest first. */
export function namesOfIssuers(issuers: readonly Issuer[]): string[] {
  const names = issuers
    .flatMap(({ name, aliases }) => [name, stemOf(name), ...aliases])
    .filter((name) => name.length > 1)
  return [...new Set(names.map(fold))].sort((one, other) => other.length - one.length)
}
