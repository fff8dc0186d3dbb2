import type { z } from 'zod'
import type { Connection } from '#cypher/connection.ts'
import { listDocuments } from '#cypher/documents.ts'
import { listStatements, readEntity } from '#cypher/entities.ts'
import { findMentions } from '#cypher/mentions.ts'
import { expandNetwork } from '#cypher/network/expand.ts'
import { readOverview } from '#cypher/network/overview.ts'
import type { DocumentBrief } from '#schema/api/documents.ts'
import type { StatementView } from '#schema/api/entities.ts'
import type { ExportSource } from '#schema/export.ts'
import { endpoints } from '../endpoints.ts'
import { badRequest, notFound, Refusal } from '../errors.ts'
import type { Exported } from './exported.ts'
import { graphOfNetwork, graphOfStatements } from './networks.ts'
import { allPages } from './pages.ts'

/** All sentences of a plan in which something stands: more than any plan has. */
const EVERY_PASSAGE = 1_000_000
/** Statements of one thing that are written at most: they are held together, since they are a network too. */
const MOST_STATEMENTS = 20_000

type Source = (connection: Connection, query: Record<string, unknown>) => Promise<Exported>

/** What each source writes: not one page of it but all, in the order of its route. */
export const sources: Record<ExportSource, Source> = {
  mentions: async (connection, asked) => {
    const query = parse(endpoints.mentions.query, asked)
    const first = await findMentions(connection, { ...query, limit: 1, offset: 0, passages: 1 })
    if (first === undefined) throw notFound(`There is no entity with the id ${query.entity}.`)
    const { documents, mentions } = first.total
    return {
      name: 'mentions',
      about: `mentions of ${query.q} by ${first.by}: ${mentions} in ${documents} of ${first.searched.documents} plans`,
      table: { columns: MENTION_COLUMNS, rows: mentionRows(connection, query) },
    }
  },

  documents: (connection, asked) => {
    const query = parse(endpoints.documents.query, asked)
    const plans = allPages(async (page) => {
      const { total, documents } = await listDocuments(connection, { ...query, ...page })
      return { total, items: documents }
    })
    const { region, year, kind } = query
    const filters = [region, year, kind].filter((each) => each !== undefined)
    return Promise.resolve({
      name: 'plans',
      about: ['plans', ...filters].join(' '),
      table: { columns: [...PLAN_COLUMNS], rows: mapRows(plans, (plan) => PLAN_COLUMNS.map((column) => plan[column])) },
    })
  },

  statements: async (connection, asked) => {
    const id = requireId(asked)
    const query = parse(endpoints.statements.query, asked)
    const page = await readEntity(connection, id)
    if (page === undefined) throw notFound(`There is no entity with the id ${id}.`)
    const statements: StatementView[] = []
    const all = allPages(async (part) => {
      const answer = await listStatements(connection, id, { ...query, ...part })
      return { total: Math.min(answer?.total ?? 0, MOST_STATEMENTS), items: answer?.statements ?? [] }
    })
    for await (const statement of all) statements.push(statement)
    return {
      name: 'statements',
      about: `statements of ${page.entity.name}`,
      table: { columns: STATEMENT_COLUMNS, rows: statements.map(statementRow) },
      graph: graphOfStatements(statements),
    }
  },

  overview: async (connection, asked) => {
    const query = parse(endpoints.overview.query, asked)
    const network = await readOverview(connection, query)
    const { shown, of } = network.cut
    return { name: 'overview', about: `overview: ${shown} of ${of} names`, graph: graphOfNetwork(network) }
  },

  neighbourhood: async (connection, asked) => {
    const id = requireId(asked)
    const query = parse(endpoints.neighbours.query, asked)
    const network = await expandNetwork(connection, { ...query, id, present: [] })
    if (network === undefined) throw notFound(`There is no entity with the id ${id}.`)
    const centre = network.nodes.find((node) => node.id === id)?.name ?? id
    const { shown, of } = network.cut
    return { name: 'neighbourhood', about: `${centre}: ${shown} of ${of} ties`, graph: graphOfNetwork(network) }
  },
}

const MENTION_COLUMNS = [
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

async function* mentionRows(
  connection: Connection,
  query: z.output<typeof endpoints.mentions.query>,
): AsyncGenerator<unknown[]> {
  const plans = allPages(async (page) => {
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

const PLAN_COLUMNS = [
  'id',
  'title',
  'kind',
  'issuer',
  'issuerCode',
  'year',
  'periodFrom',
  'periodTo',
  'agency',
  'number',
  'published',
  'url',
  'source',
  'excerpt',
  'sha256',
  'chars',
  'mentions',
  'entities',
  'statements',
  'targets',
] as const satisfies (keyof DocumentBrief)[]

const STATEMENT_COLUMNS = [
  'head',
  'says',
  'tail',
  'tailType',
  'status',
  'aspect',
  'due',
  'year',
  'document',
  'sentence',
  'trigger',
  'rule',
  'confidence',
  'source',
  'id',
  'headId',
  'tailId',
  'documentId',
  'passage',
]

function statementRow(statement: StatementView): unknown[] {
  const { head, tail, type, status, aspect, due, year, document, passage, trigger, rule, confidence } = statement
  return [
    head.name,
    type,
    tail.name,
    tail.type,
    status,
    aspect,
    due,
    year,
    document?.title,
    passage?.text,
    trigger,
    rule,
    confidence,
    statement.source,
    statement.id,
    head.id,
    tail.id,
    document?.id,
    passage?.id,
  ]
}

async function* mapRows<Item>(items: AsyncIterable<Item>, row: (item: Item) => unknown[]): AsyncGenerator<unknown[]> {
  for await (const item of items) yield row(item)
}

function requireId({ id }: Record<string, unknown>): string {
  if (typeof id === 'string' && id !== '') return id
  throw new Refusal(400, 'bad-request', 'id: which thing is it about?')
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw badRequest(parsed.error)
  return parsed.data
}
