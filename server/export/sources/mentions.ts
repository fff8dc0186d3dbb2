import type { z } from 'zod'
import type { Connection } from '#cypher/connection.ts'
import { findMentions } from '#cypher/mentions.ts'
import { LIMITS } from '#schema/api/common.ts'
import type { MentionsAnswer } from '#schema/api/mentions.ts'
import { parse } from '../../parse.ts'
import { endpoints } from '../../endpoints.ts'
import { notFound } from '../../errors.ts'
import { allPages, mapRows } from '../pages.ts'
import { type Source, wordsOfFilters } from '../source.ts'

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
  const { query, about } = await readQuestion(connection, asked)
  return {
    name: 'mentions',
    about,
    cut: [],
    table: { columns: COLUMNS, rows: rowsOf(plansOf(connection, query, EVERY_PASSAGE)) },
  }
}

/** Every plan that mentions it, a row each with its counts. */
export const mentioningPlans: Source = async (connection, asked) => {
  const { query, about } = await readQuestion(connection, asked)
  return {
    name: 'mentioning-plans',
    about,
    cut: [],
    table: {
      columns: ['document', 'title', 'issuer', 'year', 'kind', 'mentions', 'sentences', 'together'],
      rows: mapRows(
        plansOf(connection, query, 1),
        ({ id, title, issuer, year, kind, count, passagesTotal, together }) => [
          id,
          title,
          issuer,
          year,
          kind,
          count,
          passagesTotal,
          together,
        ],
      ),
    },
  }
}

type Query = z.output<typeof endpoints.mentions.query>
type PlanHit = MentionsAnswer['documents'][number]

/** The question, and the line of answer to it; throws a Refusal where there is no such entity. */
async function readQuestion(
  connection: Connection,
  asked: Record<string, unknown>,
): Promise<{ query: Query; about: string }> {
  const query = parse(endpoints.mentions.query, asked)
  const first = await findMentions(connection, { ...query, limit: 1, offset: 0, passages: 1 })
  if (first === undefined) throw notFound(`There is no entity with the id ${query.entity}.`)
  const { documents, mentions } = first.total
  const { region, year, from, to, kind, type, section, together } = query
  const what = `mentions of ${query.q} by ${first.by}: ${mentions} in ${documents} of ${first.searched.documents} plans`
  return { query, about: wordsOfFilters(what, { region, year, from, to, kind, type, section, together }) }
}

function plansOf(connection: Connection, query: Query, passages: number): AsyncGenerator<PlanHit> {
  return allPages(LIMITS.page, async (page) => {
    const answer = await findMentions(connection, { ...query, ...page, passages })
    return { total: answer?.total.documents ?? 0, items: answer?.documents ?? [] }
  })
}

async function* rowsOf(plans: AsyncIterable<PlanHit>): AsyncGenerator<unknown[]> {
  for await (const { id, title, issuer, year, kind, passages } of plans) {
    for (const passage of passages) {
      const found = passage.highlights.map(([from, to]) => passage.text.slice(from, to)).join('、')
      const { section, start, end, text } = passage
      yield [id, title, issuer, year, kind, section, passage.id, start, end, found, text]
    }
  }
}
