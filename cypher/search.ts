import { z } from 'zod'
import type { SearchAnswer } from '#schema/api/mentions.ts'
import { entityBriefSchema } from '#schema/api/common.ts'
import { type EntityType, GROUP_OF } from '#schema/entity.ts'
import type { Connection } from './connection.ts'
import { fold } from './fold.ts'
import { foldPinyin } from './names.ts'
import { ask, loadStatement } from './statement.ts'

const searchEntitiesStatement = loadStatement('read/search-entities')

type Found = SearchAnswer['entities'][number]

/** What the ranks of the statement mean; a name is told from an alias afterwards. */
const WHY: Found['why'][] = ['name', 'pinyin', 'name', 'initials', 'pinyin', 'initials', 'inside']

const rowSchema = entityBriefSchema.omit({ group: true }).extend({ rank: z.int().min(0).max(6) })

/**
 * Things whose names, pinyin or initials begin with what was typed, then those that hold it inside; whole names before
 * beginnings, the most mentioned first. `matched` is the name that fits.
 */
export async function searchEntities(
  connection: Connection,
  { q, limit, type }: { q: string; limit: number; type?: EntityType | undefined },
): Promise<SearchAnswer> {
  const typed = fold(q)
  const rows = await ask(
    connection,
    searchEntitiesStatement,
    { typed, spelledPrefix: `\n${foldPinyin(q)}`, limit, type },
    rowSchema,
  )
  return {
    entities: rows.map(({ rank, ...row }) => {
      const why = WHY[rank] ?? 'inside'
      const byName = why === 'name' || why === 'inside'
      const matched = byName ? fitting([row.name, ...row.aliases], typed) : row.name
      return {
        ...row,
        group: GROUP_OF[row.type],
        matched,
        why: why === 'name' && matched !== row.name ? 'alias' : why,
      }
    }),
  }
}

/** The name that is what was typed, else the first that begins with it, else that holds it. */
function fitting(names: string[], typed: string): string {
  const tests = [
    (name: string) => fold(name) === typed,
    (name: string) => fold(name).startsWith(typed),
    (name: string) => fold(name).includes(typed),
  ]
  for (const test of tests) {
    const name = names.find(test)
    if (name !== undefined) return name
  }
  return names[0] ?? ''
}
