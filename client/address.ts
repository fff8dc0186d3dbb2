import { z } from 'zod'
import { groupSchema } from '#schema/entity.ts'

/*
 * What the address bar holds. The whole state of a page stands in its search parameters, so that back works and a link
 * restores the view. A value that makes no sense is dropped, never an error. Network and Cypher define their own beside
 * their pages.
 */

/** Search parameters as plain text: `?q=2022` is the text 2022, not a number; lists are joined by commas. */
export function readAddress(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

/** The inverse of `readAddress`; what is undefined, empty or false is left out. */
export function writeAddress(search: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    const text = Array.isArray(value) ? value.join(',') : wordOf(value)
    if (text !== '') query.set(name, text)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

function wordOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return value === true ? 'true' : ''
}

/** A list in one parameter, `types=Company,Park`; members that make no sense are dropped. */
export function listOf<Member>(member: z.ZodType<Member>) {
  return z
    .union([z.string().transform((joined): unknown[] => joined.split(',')), z.array(z.unknown())])
    .transform((values) => values.flatMap((value) => readMember(member, value)))
    .catch([])
    .default([])
}

function readMember<Member>(member: z.ZodType<Member>, value: unknown): Member[] {
  const read = member.safeParse(value)
  return read.success ? [read.data] : []
}

const text = z.string().trim().min(1).max(200).optional().catch(undefined)
const question = z.string().trim().min(1).max(1_000).optional().catch(undefined)
const year = z.coerce.number().int().min(1000).max(9999).optional().catch(undefined)
const page = z.coerce.number().int().min(1).max(10_000).optional().catch(undefined)

/** `/`: without `q` the home, with it the answer. */
export const searchAddress = z.object({
  /** A name, a string, or several words: 一汽 -轿车. */
  q: question,
  by: z.enum(['entity', 'text']).optional().catch(undefined),
  /** Only this entity, where several carry the name. */
  entity: text,
  /** Name, code or id. */
  region: text,
  year,
  /** First and last year. */
  from: year,
  to: year,
  kind: text,
  section: z.enum(['review', 'plan']).optional().catch(undefined),
  /** Of several words: in one plan, or in one sentence. */
  together: z.enum(['sentence']).optional().catch(undefined),
  order: z.enum(['relevance', 'position']).optional().catch(undefined),
  page,
  /** The passage that the right panel shows. */
  at: text,
})
export type SearchAddress = z.infer<typeof searchAddress>

/** `/list`: the filters; the names stand behind the `#`, where they may be many and are sent nowhere. */
export const listAddress = searchAddress.pick({
  region: true,
  year: true,
  from: true,
  to: true,
  kind: true,
  section: true,
})

/** `/plans`: the plans of one region or year. */
export const libraryAddress = z.object({ region: text, year, page })

/**
 * `/plans/$id`: at a passage, stepping through the mentions of an entity or the places of a text (`find`); `hide` takes
 * groups out of the colouring.
 */
export const planAddress = z.object({ at: text, entity: text, find: text, hide: listOf(groupSchema) })

/** `/entities/$id`: statements of one kind and direction, `PLANS-out`, and a page of them. */
export const entityAddress = z.object({ kind: text, page })
