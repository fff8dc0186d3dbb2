import type { Connection } from '#cypher/connection.ts'
import { Refusal } from '../errors.ts'
import type { Exported } from './exported.ts'

/** A question whose answer can be taken away: all of it, not one page, in the order of its route. */
export type Source = (connection: Connection, asked: Record<string, unknown>) => Promise<Exported>

export function requireId({ id }: Record<string, unknown>): string {
  if (typeof id === 'string' && id !== '') return id
  throw new Refusal(400, 'bad-request', 'id: which thing is it about?')
}

/** The question with the filters that were set: `plans 辽源市 2022`. */
export function wordsOfFilters(what: string, filters: Record<string, unknown>): string {
  const set = Object.entries(filters).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return [what, ...set.map(([name, value]) => `${name}=${String(value)}`)].join(' ')
}
