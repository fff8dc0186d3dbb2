import type { z } from 'zod'
import type { Connection } from '#cypher/connection.ts'
import { findMentions } from '#cypher/mentions.ts'
import { LIMITS } from '#schema/api/common.ts'
import { parse } from '../../parse.ts'
import { endpoints } from '../../endpoints.ts'
import { notFound } from '../../errors.ts'
import { allPages } from '../pages.ts'
import type { Source } from '../source.ts'

/** All sentences of a plan in which something stands: more than any plan has. */
const EVERY_PASSAGE = 1_000_000

const COLUMNS = [
  'document',
  'title',
  'issuer',
  'year',
  'kind',
  'section',
  'passage',
  'start',
  'end',
  'found',
  'sentence',
]

/** Every sentence of every plan that mentions it, a row each. */
export const mentions: Source = async (connection, asked) => {
  const query = parse(endpoints.mentions.query, asked)
  const first = await findMentions(connection, { ...query, limit: 1, offset: 0, passages: 1 })
  if (first === undefined) throw notFound(`There is no entity with the id ${query.entity}.`)
  const { documents, mentions } = first.total
  return {
    name: 'mentions',
    about: `mentions of ${query.q} by ${first.by}: ${mentions} in ${documents} of ${first.searched.documents} plans`,
    table: { columns: COLUMNS, rows: rowsOf(connection, query) },
  }
}

async function* rowsOf(
  connection: Connection,
  query: z.output<typeof endpoints.mentions.query>,
): AsyncGenerator<unknown[]> {
  const plans = allPages(LIMITS.page, async (page) => {
    const answer = await findMentions(connection, { ...query, ...page, passages: EVERY_PASSAGE })
    return { total: answer?.total.documents ?? 0, items: answer?.documents ?? [] }
  })
  for await (const { id, title, issuer, year, kind, passages } of plans) {
    for (const passage of passages) {
      const found = passage.highlights.map(([from, to]) => passage.text.slice(from, to)).join('、')
      const { section, start, end, text } = passage
      yield [id, title, issuer, year, kind, section, passage.id, start, end, found, text]
    }
  }
}
