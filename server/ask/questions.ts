import { openConsole } from '#cypher/console.ts'
import type { Connection } from '#cypher/connection.ts'
import { listDocuments } from '#cypher/documents.ts'
import { findMentions } from '#cypher/mentions.ts'
import { searchEntities } from '#cypher/search.ts'
import { LIMITS } from '#schema/api/common.ts'
import { endpoints } from '../endpoints.ts'
import { notFound } from '../errors.ts'
import { parse } from '../parse.ts'
import { type CommandLine, UsageError } from './command-line.ts'
import { cite } from './cite.ts'
import { compare } from './compare.ts'
import { corrections } from './corrections.ts'
import { list } from './list.ts'
import { targets } from './targets.ts'
import { type Printable, printCypher, printDocuments, printSearch } from './print.ts'
import { printMentions } from './print-mentions.ts'

type Question = (connection: Connection, asked: CommandLine, restart?: () => Promise<void>) => Promise<Printable>

/** Each question that the terminal can ask: the same schema and the same function as the route of its name. */
export const questions: Record<string, Question> = {
  mentions: async (connection, { words, options }) => {
    const query = parse(endpoints.mentions.query, { ...options, q: words })
    const answer = await findMentions(connection, query)
    if (answer === undefined) throw notFound(`There is no entity with the id ${query.entity}.`)
    return printMentions(answer)
  },
  list,
  search: async (connection, { words, options }) =>
    printSearch(await searchEntities(connection, parse(endpoints.search.query, { ...options, q: words }))),
  documents: async (connection, { options }) =>
    printDocuments(
      await listDocuments(connection, parse(endpoints.documents.query, { limit: String(LIMITS.page), ...options })),
    ),
  compare,
  targets,
  corrections,
  cite,
  cypher: async (connection, { words, options }, restart) => {
    const request = parse(endpoints.cypher.body, { query: words, params: readParameters(options.params) })
    const console = openConsole(connection.settings, restart)
    try {
      return printCypher(await console.run(request.query, request.params))
    } finally {
      await console.close()
    }
  },
}

function readParameters(json: string | undefined): unknown {
  if (json === undefined) return {}
  try {
    return JSON.parse(json) as unknown
  } catch (error) {
    throw new UsageError(`--params is no JSON: ${(error as Error).message}`, { cause: error })
  }
}
