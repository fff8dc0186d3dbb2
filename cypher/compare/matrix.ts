import { z } from 'zod'
import type { CompareCellAnswer, CompareMatrixAnswer, CompareMatrixQuery } from '#schema/compare.ts'
import { COMPARE_LIMITS, matrixColumnSchema } from '#schema/compare.ts'
import { type EntityBrief, LIMITS } from '#schema/api/common.ts'
import { type PassageHit, passageHitSchema } from '#schema/api/mentions.ts'
import type { Connection } from '../connection.ts'
import { findFolded, fold } from '../fold.ts'
import { findNamed } from '../names.ts'
import { entityRowSchema } from '../rows.ts'
import { ask, askOne, loadStatement } from '../statement.ts'
import { listIssuedPlans } from './plans.ts'

const statements = {
  findPlans: loadStatement('read/find-plans-by-id'),
  selectDocuments: loadStatement('read/select-documents'),
  countMentions: loadStatement('read/count-mentions-by-plan'),
  countStrings: loadStatement('read/count-strings-by-plan'),
  readBrief: loadStatement('read/read-brief'),
  listCellMentions: loadStatement('read/list-cell-mentions'),
  listCellStrings: loadStatement('read/list-cell-strings'),
}

interface Row {
  asked: string
  entity?: EntityBrief
  others: CompareMatrixAnswer['rows'][number]['others']
}

const planSchema = matrixColumnSchema.omit({ fragment: true })

/**
 * How often each plan names each thing. A row is an entity id, a name that the graph knows (of several things that carry it
 * the one mentioned most, the rest in `others`; counted where it stands outermost, under all its names), or else a string,
 * counted wherever it stands. The same row twice is one. Columns: the plans asked for or those that the filters leave,
 * newest first. `cut` says of how many these are.
 */
export async function compareMatrix(connection: Connection, query: CompareMatrixQuery): Promise<CompareMatrixAnswer> {
  const asked = [...new Set(split(query.rows))]
  const rows = await Promise.all(asked.slice(0, COMPARE_LIMITS.rows).map((words) => readRow(connection, words)))
  const { region, year, kind } = query
  const plans =
    query.plans === undefined
      ? await ask(connection, statements.selectDocuments, { region, year, kind }, planSchema)
      : await ask(connection, statements.findPlans, { documents: split(query.plans) }, planSchema)
  const columns = plans.slice(0, COMPARE_LIMITS.columns)
  const documents = columns.map(({ id }) => id)
  const counts = await countCells(connection, rows, documents)
  const fragments = new Set(
    (await listIssuedPlans(connection)).filter(({ fragment }) => fragment !== undefined).map(({ id }) => id),
  )
  return {
    columns: columns.map((column) => ({ ...column, fragment: fragments.has(column.id) })),
    rows: rows.map((row) => {
      const own = documents.map((document) => counts.get(`${keyOf(row)} ${document}`) ?? 0)
      return { ...row, counts: own, total: own.reduce((sum, count) => sum + count, 0) }
    }),
    cut: {
      columns: { shown: columns.length, of: plans.length },
      rows: { shown: rows.length, of: asked.length },
    },
  }
}

function split(list: string): string[] {
  return list
    .split(/[\n,，]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

const keyOf = ({ asked, entity }: Row) => entity?.id ?? fold(asked)

async function readRow(connection: Connection, asked: string): Promise<Row> {
  const chosen = await askOne(connection, statements.readBrief, { id: asked }, entityRowSchema)
  if (chosen !== undefined) return { asked, entity: chosen, others: [] }
  const [first, ...rest] = await findNamed(connection, asked)
  if (first === undefined) return { asked, others: [] }
  const entity = await askOne(connection, statements.readBrief, { id: first.id }, entityRowSchema)
  return { asked, ...(entity && { entity }), others: rest.map(({ id, name, type }) => ({ id, name, type })) }
}

async function countCells(
  connection: Connection,
  rows: readonly Row[],
  documents: readonly string[],
): Promise<Map<string, number>> {
  const things = rows.flatMap(({ entity }) => entity?.id ?? [])
  const strings = rows.flatMap((row) =>
    row.entity === undefined ? [fold(row.asked).slice(0, LIMITS.searchCharacters)] : [],
  )
  const countSchema = z.object({ document: z.string(), count: z.int() })
  const [named, written] = await Promise.all([
    ask(connection, statements.countMentions, { documents, things }, countSchema.extend({ thing: z.string() })),
    ask(connection, statements.countStrings, { documents, strings }, countSchema.extend({ string: z.string() })),
  ])
  return new Map([
    ...named.map(({ thing, document, count }): [string, number] => [`${thing} ${document}`, count]),
    ...written.map(({ string, document, count }): [string, number] => [`${string} ${document}`, count]),
  ])
}

/** The sentences of one cell in the order of the text: of an entity by its id, else of a string. */
export async function readMatrixCell(
  connection: Connection,
  query: { row: string; plan: string; limit: number; offset: number },
): Promise<CompareCellAnswer> {
  const { row, plan, limit, offset } = query
  const entity = await askOne(connection, statements.readBrief, { id: row }, entityRowSchema)
  const passages =
    entity === undefined ? await listStrings(connection, plan, row) : await listMentions(connection, plan, entity.id)
  return { total: passages.length, passages: passages.slice(offset, offset + limit) }
}

function listMentions(connection: Connection, document: string, thing: string): Promise<PassageHit[]> {
  return ask(connection, statements.listCellMentions, { document, thing }, passageHitSchema)
}

async function listStrings(connection: Connection, document: string, string: string): Promise<PassageHit[]> {
  const folded = fold(string).slice(0, LIMITS.searchCharacters)
  const rowSchema = passageHitSchema.omit({ highlights: true }).extend({ following: z.string() })
  const rows = await ask(connection, statements.listCellStrings, { document, folded }, rowSchema)
  return rows.map(({ following, ...row }) => ({ ...row, highlights: findFolded(row.text, following, folded) }))
}
