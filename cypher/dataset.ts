import { z } from 'zod'
import type { Connection } from './connection.ts'
import { ask, loadStatement } from './statement.ts'

const row = z.record(z.string(), z.unknown())
const planIds = loadStatement('read/list-dataset-plan-ids')
const entities = loadStatement('read/list-dataset-entities')
const ties = loadStatement('read/list-dataset-ties')

/** What is taken plan by plan: the columns of a row are those that its statement returns. */
const ofPlans = {
  sections: loadStatement('read/list-dataset-sections'),
  passages: loadStatement('read/list-dataset-passages'),
  mentions: loadStatement('read/list-dataset-mentions'),
  statements: loadStatement('read/list-dataset-statements'),
  targets: loadStatement('read/list-dataset-targets'),
}

/** Things that are read at a time. */
const PAGE = 1_000

export type DatasetRow = Record<string, unknown>

/**
 * Every section, passage, mention, statement or target of all complete plans, by issuer, year and id of the plan, then in the
 * order of its text; one plan is held at a time.
 */
export async function* takeOfPlans(connection: Connection, what: keyof typeof ofPlans): AsyncGenerator<DatasetRow> {
  const plans = await ask(connection, planIds, {}, z.object({ id: z.string() }))
  for (const { id } of plans) yield* await ask(connection, ofPlans[what], { id }, row)
}

/** Every thing, by id. */
export async function* takeEntities(connection: Connection): AsyncGenerator<DatasetRow> {
  const named = row.and(z.object({ id: z.string() }))
  for (let after = ''; ;) {
    const page = await ask(connection, entities, { after, limit: PAGE }, named)
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = last.id
  }
}

/** What a table states and no text: which region lies in which; by id. */
export async function* takeTies(connection: Connection): AsyncGenerator<DatasetRow> {
  yield* await ask(connection, ties, {}, row)
}
