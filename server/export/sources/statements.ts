import { listStatements, readEntity } from '#cypher/entities.ts'
import { LIMITS } from '#schema/api/common.ts'
import type { StatementView } from '#schema/api/entities.ts'
import { parse } from '../../parse.ts'
import { endpoints } from '../../endpoints.ts'
import { notFound } from '../../errors.ts'
import { cutOf } from '../exported.ts'
import { graphOfStatements } from '../networks.ts'
import { allPages } from '../pages.ts'
import { requireId, type Source, wordsOfFilters } from '../source.ts'

/** Statements of one thing that are written at most: they are held together, since they are a network too. */
const MOST = 20_000

const COLUMNS = [
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

/** What plans say of one thing, a row and a line each, newest plan first. */
export const statements: Source = async (connection, asked) => {
  const id = requireId(asked)
  const query = parse(endpoints.statements.query, asked)
  const page = await readEntity(connection, id)
  if (page === undefined) throw notFound(`There is no entity with the id ${id}.`)
  const said: StatementView[] = []
  let of = 0
  const all = allPages(LIMITS.page, async (part) => {
    const answer = await listStatements(connection, id, { ...query, ...part })
    of = answer?.total ?? 0
    return { total: Math.min(of, MOST), items: answer?.statements ?? [] }
  })
  for await (const statement of all) said.push(statement)
  return {
    name: 'statements',
    about: wordsOfFilters(`statements of ${page.entity.name}`, { type: query.type, direction: query.direction }),
    cut: cutOf({ statements: { shown: said.length, of } }),
    table: { columns: COLUMNS, rows: said.map(rowOf) },
    graph: graphOfStatements(said),
  }
}

function rowOf(statement: StatementView): unknown[] {
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
