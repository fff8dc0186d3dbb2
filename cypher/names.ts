import { z } from 'zod'
import type { MentionsAnswer } from '#schema/api/mentions.ts'
import { type EntityType, entityTypeSchema } from '#schema/entity.ts'
import type { Connection } from './connection.ts'
import { fold } from './fold.ts'
import { ask, loadStatement } from './statement.ts'

const findNamedEntities = loadStatement('read/find-named-entities')
const readNamedEntity = loadStatement('read/read-entity')

const namedSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: entityTypeSchema,
  aliases: z.array(z.string()),
  mentions: z.int(),
})

/** A thing with why the words mean it, and how often it stands outermost in all plans. */
export type Named = MentionsAnswer['readAs']['entities'][number] & { mentions: number }

/** By what the words are a name: as written, as spelled in pinyin, by the first letters of the pinyin. */
const RANKS = ['written', 'pinyin', 'initials'] as const

/**
 * The things that the words are a name of: all that carry it as name or alias, most mentioned first; only when there is
 * none, those that are spelled so in pinyin (with or without spaces), else those that are abbreviated so. At most 20.
 */
export async function findNamed(connection: Connection, words: string, type?: EntityType): Promise<Named[]> {
  const rows = await ask(
    connection,
    findNamedEntities,
    { nameKey: `\n${fold(words)}\n`, pinyinKey: `\n${foldPinyin(words)}\n`, type },
    namedSchema.extend({ rank: z.int().min(0).max(2) }),
  )
  return rows
    .filter((row) => row.rank === rows[0]?.rank)
    .map(({ rank, ...row }) => {
      const how = RANKS[rank] ?? 'written'
      return { ...row, why: how === 'written' ? whyNamed(row.name, words) : how }
    })
}

/** The one thing that was chosen where several carry a name; undefined when there is none of this id. */
export async function findChosen(connection: Connection, id: string, words: string): Promise<Named | undefined> {
  const [row] = await ask(connection, readNamedEntity, { id }, namedSchema)
  if (row === undefined) return undefined
  const isAlias = row.aliases.some((alias) => fold(alias) === fold(words))
  return { ...row, why: isAlias || fold(row.name) === fold(words) ? whyNamed(row.name, words) : 'chosen' }
}

/** Pinyin as it is compared: yī qì, Yi Qi and yi'qi are yiqi; ü is v, as it is typed. */
export function foldPinyin(words: string): string {
  return fold(words)
    .replaceAll('ü', 'v')
    .normalize('NFD')
    .replace(/[\p{M}'’-]/gu, '')
}

function whyNamed(name: string, words: string): 'name' | 'alias' {
  return fold(name) === fold(words) ? 'name' : 'alias'
}
