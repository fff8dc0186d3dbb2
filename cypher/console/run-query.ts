import neo4j, { type Session } from 'neo4j-driver'
import { LIMITS } from '#schema/api/common.ts'
import type { CypherAnswer } from '#schema/api/cypher.ts'
import { checkPlan } from '../guard/check-plan.ts'
import { refuse } from '../guard/refusal.ts'
import { toParameters } from '../values.ts'
import { Cells } from './cells.ts'
import { tooLarge, toQueryRefusal } from './failure.ts'
import type { Lane } from './lane.ts'

/** On a line of its own, so that columns in Neo4j's complaints are those of the person's text. */
const EXPLAIN = 'EXPLAIN\n'

/** A name, notifications and plans of any size come beside the rows. */
const BYTES_BESIDE_ROWS = 500_000

export interface Asked {
  query: string
  params: Record<string, unknown>
  /** Marks the transactions, so that one that goes on can be found. */
  run: string
  signal: AbortSignal | undefined
}

/**
 * Plans the query, refuses it unless every step only reads, and runs it in a session that cannot write. Rows come as they
 * stream and the rest is left at the cap of rows or bytes. Throws a QueryRefusal with the reason, or what the driver throws.
 */
export function runQuery(lane: Lane, { query, params, run, signal }: Asked): Promise<CypherAnswer> {
  return lane.use(LIMITS.cypherBytes + BYTES_BESIDE_ROWS, async (connection) => {
    const session = connection.session(neo4j.session.READ)
    const cancel = () => void session.close().catch(() => undefined)
    signal?.addEventListener('abort', cancel)
    try {
      const parameters = toParameters(params)
      const options = { timeout: LIMITS.cypherMilliseconds, metadata: { planGraphRun: run } }
      await requireReading(session, query, parameters, options)
      return await collect(lane, session.run(query, parameters, options))
    } finally {
      signal?.removeEventListener('abort', cancel)
      await session.close().catch(() => undefined)
    }
  })
}

type Options = Parameters<Session['run']>[2]

async function requireReading(session: Session, query: string, parameters: Record<string, unknown>, options: Options) {
  const { summary } = await session.run(EXPLAIN + query, parameters, options).catch((error: unknown) => {
    throw toQueryRefusal(error, 1) ?? error
  })
  if (summary.plan === false)
    throw refuse('no plan', '数据库没有给出查询计划，不能运行。', 'The database gave no plan, so the query is not run.')
  const refusal = checkPlan(summary.plan, summary.queryType)
  if (refusal !== undefined) throw refusal
}

async function collect(lane: Lane, result: ReturnType<Session['run']>): Promise<CypherAnswer> {
  const started = performance.now()
  const cells = new Cells()
  const rows: unknown[][] = []
  let bytes = 0
  let cut: CypherAnswer['summary']['cut'] = null
  try {
    for await (const record of result) {
      if (rows.length === LIMITS.cypherRows) {
        cut = 'rows'
        break
      }
      const row = Array.from(record.values(), (value) => cells.toCell(value))
      bytes += Buffer.byteLength(JSON.stringify(row))
      if (bytes > LIMITS.cypherBytes) {
        if (rows.length === 0) throw tooLarge()
        cut = 'bytes'
        break
      }
      rows.push(row)
    }
  } catch (error) {
    if (!lane.overflowed) throw toQueryRefusal(error, 0) ?? error
    if (rows.length === 0) throw tooLarge()
    cut = 'bytes'
  }
  return {
    columns: await result.keys(),
    rows,
    graph: cells.graph(),
    summary: { ms: Math.round(performance.now() - started), rows: rows.length, cut },
  }
}
