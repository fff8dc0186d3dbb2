import { z } from 'zod'
import type { Transaction } from '../connection.ts'
import { loadStatement } from '../statement.ts'
import { searchKeys } from './search-keys.ts'

const removeUnheldTies = loadStatement('write/remove-unheld-ties')
const removeUnheldEntities = loadStatement('write/remove-unheld-entities')
const readSupport = loadStatement('write/read-support')
const supportEntities = loadStatement('write/support-entities')

const supportSchema = z.object({
  id: z.string(),
  name: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  aliases: z.array(z.string()),
  documents: z.number(),
  mentions: z.number(),
})

/**
 * Makes these things what all documents together say they are: aliases are the sorted union over the documents that hold
 * them, counts those of their relationships; what nobody holds is removed. Worked out anew rather than counted up and
 * down, so that it is right whatever was written or taken out before.
 */
export async function settleEntities(transaction: Transaction, affected: readonly string[]): Promise<void> {
  const ids = [...new Set(affected)].sort()
  await transaction.run(removeUnheldTies, { ids })
  await transaction.run(removeUnheldEntities, { ids })
  const { rows } = await transaction.run(readSupport, { ids })
  await transaction.run(supportEntities, {
    rows: rows.map((row) => {
      const { id, name, pinyin, initials, documents, mentions, ...rest } = supportSchema.parse(row)
      const aliases = rest.aliases.filter((alias) => alias !== name).sort()
      return { id, properties: { aliases, documents, mentions, ...searchKeys(name, aliases, pinyin, initials) } }
    }),
  })
}
