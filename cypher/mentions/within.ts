import type { MentionsAnswer } from '#schema/api/mentions.ts'
import type { Connection } from '../connection.ts'
import { fold } from '../fold.ts'
import { entityRowSchema } from '../rows.ts'
import { ask, loadStatement } from '../statement.ts'
import { type Filter, toParameters } from './filter.ts'
import { distinct, type Part, type Sought } from './sought.ts'

const statements = {
  list: loadStatement('read/list-containing-entities'),
  count: loadStatement('read/count-containing-entities'),
}

const WITHIN_LIMIT = 30

/**
 * Names that only contain what was looked for (辽河大路 for 辽河), most mentioned first, at most 30; `filter`: only as
 * they stand in the plans meant. A name of one character (吉, short for 吉林省) is in too many others to tell anything, so only
 * the words themselves may be that short.
 */
export async function findWithin(
  connection: Connection,
  sought: Pick<Sought, 'by' | 'names' | 'entities'>,
  { filter, part }: { filter: Filter | undefined; part: Part },
): Promise<MentionsAnswer['within']> {
  const folded = distinct(sought.names.map(fold)).filter((name, _, all) => name.length > 1 || all.length === 1)
  // What contains 长春市 contains 长春, too.
  const names = folded.filter((name) => !folded.some((other) => other !== name && name.includes(other)))
  const entities = sought.entities.map((entity) => entity.id)
  const parameters = { names, entities, limit: WITHIN_LIMIT }
  const rows = await (filter === undefined && part === undefined
    ? ask(connection, statements.list, parameters, entityRowSchema)
    : ask(connection, statements.count, { ...parameters, ...toParameters(filter), part }, entityRowSchema))
  return rows
    .filter((row) => sought.by === 'entity' || fold(row.name) !== folded[0])
    .map(({ id, name, type, documents, mentions }) => ({ id, name, type, documents, mentions }))
}
