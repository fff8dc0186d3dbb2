import { z } from 'zod'
import type { EntityPage, NeighboursAnswer, StatementsAnswer } from '#schema/api/entities.ts'
import { entityPageSchema, neighboursAnswerSchema, statementViewSchema } from '#schema/api/entities.ts'
import { entitySchema, type EntityType, GROUP_OF } from '#schema/entity.ts'
import type { Connection } from './connection.ts'
import { fold } from './fold.ts'
import { entityRowSchema } from './rows.ts'
import { ask, askOne, loadStatement } from './statement.ts'

const statements = {
  readEntity: loadStatement('read/read-entity'),
  listRegionsAbove: loadStatement('read/list-regions-above'),
  listSurfaces: loadStatement('read/list-surfaces'),
  listYears: loadStatement('read/list-entity-years'),
  listDocuments: loadStatement('read/list-entity-documents'),
  listContaining: loadStatement('read/list-containing-entities'),
  countNeighbours: loadStatement('read/count-neighbours'),
  countNeighbourLines: loadStatement('read/count-neighbour-lines'),
  listNeighbours: loadStatement('read/list-neighbours'),
  countStatements: loadStatement('read/count-statements'),
  listStatements: loadStatement('read/list-statements'),
}

/** Names that only contain this thing's, most mentioned first. */
const WITHIN_LIMIT = 30

const countedSchema = entitySchema.extend({ documents: z.int(), mentions: z.int() })

/** One thing with its place, names, years and plans; undefined when there is none of this id. */
export async function readEntity(connection: Connection, id: string): Promise<EntityPage | undefined> {
  const entity = await askOne(connection, statements.readEntity, { id }, countedSchema)
  if (entity === undefined) return undefined
  const { tree, surfaces, years, documents } = entityPageSchema.shape
  const [above, written, byYear, plans, within] = await Promise.all([
    ask(connection, statements.listRegionsAbove, { id }, tree.element),
    ask(connection, statements.listSurfaces, { id }, surfaces.element),
    ask(connection, statements.listYears, { id }, years.element),
    ask(connection, statements.listDocuments, { id }, documents.element),
    ask(
      connection,
      statements.listContaining,
      { names: [fold(entity.name)], entities: [id], documents: null, part: null, limit: WITHIN_LIMIT },
      entityRowSchema,
    ),
  ])
  return {
    entity: { ...entity, group: GROUP_OF[entity.type] },
    tree: above,
    surfaces: written,
    years: byYear,
    documents: plans,
    within,
  }
}

interface NeighboursQuery {
  kind?: string | undefined
  direction: 'out' | 'in' | 'both'
  type?: EntityType | undefined
  limit: number
  offset: number
}

const neighbourSchema = neighboursAnswerSchema.shape.neighbours.element.extend({ entity: entityRowSchema })

/**
 * What a thing is tied to: always how many by kind, direction and type; with a kind also a page of them, the most frequent
 * tie first. Undefined when there is no such thing.
 */
export async function listNeighbours(
  connection: Connection,
  id: string,
  query: NeighboursQuery,
): Promise<NeighboursAnswer | undefined> {
  if ((await askOne(connection, statements.readEntity, { id }, countedSchema)) === undefined) return undefined
  const { counts } = neighboursAnswerSchema.shape
  const byKind = await ask(connection, statements.countNeighbours, { id }, counts.element)
  if (query.kind === undefined) return { counts: byKind, total: 0, neighbours: [] }
  const { lines, neighbours } = await pageNeighbours(connection, id, query)
  return { counts: byKind, total: lines, neighbours }
}

/** A page of neighbours (all kinds when none is given: statements, then shared sentences, then mentions) and how many. */
export async function pageNeighbours(connection: Connection, id: string, query: NeighboursQuery) {
  const { kind, direction, type, limit, offset } = query
  const total = await askOne(
    connection,
    statements.countNeighbourLines,
    { id, kind, direction, type },
    z.object({ lines: z.int(), things: z.int() }),
  )
  const neighbours = await ask(
    connection,
    statements.listNeighbours,
    { id, kind, direction, type, limit, offset },
    neighbourSchema,
  )
  return { lines: total?.lines ?? 0, things: total?.things ?? 0, neighbours }
}

const statementRowSchema = statementViewSchema.extend({ head: entityRowSchema, tail: entityRowSchema })

/** What plans say of a thing, newest plan first, then what only a table says. Undefined when there is no such thing. */
export async function listStatements(
  connection: Connection,
  id: string,
  query: { type?: string | undefined; direction: 'out' | 'in' | 'both'; limit: number; offset: number },
): Promise<StatementsAnswer | undefined> {
  const { type, direction, limit, offset } = query
  if ((await askOne(connection, statements.readEntity, { id }, countedSchema)) === undefined) return undefined
  const [count] = await ask(
    connection,
    statements.countStatements,
    { id, type, direction },
    z.object({ total: z.int() }),
  )
  return {
    total: count?.total ?? 0,
    statements: await ask(
      connection,
      statements.listStatements,
      { id, type, direction, limit, offset },
      statementRowSchema,
    ),
  }
}
