import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { libraryQuerySchema, type LibraryQuery, type QueriesAnswer } from '#schema/api/cypher.ts'
import type { Connection } from './connection.ts'
import { askOne, loadStatement } from './statement.ts'

const FOLDER = new URL('library/', import.meta.url)
const EXTENSION = '.cypher'

const listSchema = loadStatement('console/list-schema')
const schemaRowSchema = z.object({
  labels: z.array(z.string()),
  relationshipTypes: z.array(z.string()),
  propertyKeys: z.array(z.string()),
})

const headSchema = z.object({
  zh: z.string().min(1),
  en: z.string().min(1),
  theme: z.string().regex(/^[^|]+ \| [^|]+$/, 'must be 主题 | Theme'),
  params: z.string(),
})

const library = readdirSync(FOLDER)
  .filter((file) => file.endsWith(EXTENSION))
  .sort()
  .map((file) => parseLibraryQuery(file.slice(0, -EXTENSION.length), readFileSync(new URL(file, FOLDER), 'utf8')))
  .sort((one, other) => one.theme.localeCompare(other.theme, 'zh') || one.name.localeCompare(other.name))

/** The research questions of `library/`, those of one theme together; read once, when this module is loaded. */
export function libraryQueries(): readonly LibraryQuery[] {
  return library
}

/**
 * A query from its file: `// zh: …`, `// en: …`, `// theme: 主题 | Theme`, `// params: {json}` at its head, then the
 * statement. Throws with the file's name when one of them is missing or unreadable.
 */
export function parseLibraryQuery(name: string, text: string): LibraryQuery {
  const lines = text.split('\n')
  const size = lines.findIndex((line) => !line.startsWith('// '))
  const head = Object.fromEntries(lines.slice(0, size).map((line) => splitOnce(line.slice(3), ': ')))
  try {
    const { zh, en, theme, params } = headSchema.parse(head)
    const [themeZh, themeEn] = splitOnce(theme, ' | ')
    const query = lines.slice(size).join('\n').trim()
    return libraryQuerySchema.parse({
      name,
      title: { zh, en },
      theme: themeZh,
      themeEn,
      query,
      params: JSON.parse(params) as unknown,
    })
  } catch (error) {
    throw new Error(`cypher/library/${name}${EXTENSION} has no proper head: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

/** Labels, relationship types and property keys that the graph knows now, each in the order of the alphabet. */
export async function readGraphSchema(connection: Connection): Promise<QueriesAnswer['schema']> {
  const row = await askOne(connection, listSchema, {}, schemaRowSchema)
  const { labels = [], relationshipTypes = [], propertyKeys = [] } = row ?? {}
  return { labels: labels.sort(), relationshipTypes: relationshipTypes.sort(), propertyKeys: propertyKeys.sort() }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}
