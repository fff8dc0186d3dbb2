import { randomUUID } from 'node:crypto'
import { LIMITS } from '#schema/api/common.ts'
import type { CypherAnswer } from '#schema/api/cypher.ts'
import { type ConnectionSettings, connect, isUnavailable } from './connection.ts'
import { tooLong } from './console/failure.ts'
import { Lane } from './console/lane.ts'
import { runQuery } from './console/run-query.ts'
import { checkParameters } from './guard/check-parameters.ts'
import { checkText } from './guard/check-text.ts'
import { QueryRefusal } from './guard/refusal.ts'
import { loadStatement } from './statement.ts'

const findRun = loadStatement('console/find-run')
const tellRunToEnd = loadStatement('console/end-run')

/** Queries at one time; on a Neo4j that is not ours, also how many may be left running there. */
const LANES = 4
const LEFT_RUNNING = 2
/** Neo4j looks at its clock every two seconds; what answers later than this has not seen its time pass. Milliseconds. */
const GRACE = 3_000
/** How long a run that was told to end may take for it, and how often it is looked for. Milliseconds. */
const ENDING = 3_000
const LOOK = 500

export interface Console {
  /**
   * Answers a person's query, reading only. Throws a QueryRefusal with the reason, or what the driver throws when the
   * database is away. Resolves or throws within about twenty seconds whatever the query is, and longer only where the
   * project's own Neo4j has to be started again. An abort cancels the query; the promise still settles.
   */
  run(query: string, params: Record<string, unknown>, signal?: AbortSignal): Promise<CypherAnswer>
  close(): Promise<void>
}

/** `restart` ends a Neo4j that no longer listens and starts it again; absent where it is not ours. */
export function openConsole(settings: ConnectionSettings, restart?: () => Promise<void>): Console {
  const watcher = connect(settings)
  const lanes = Array.from({ length: LANES }, () => new Lane(settings))
  const free = [...lanes]
  const left = new Set<string>()
  let restarting: Promise<void> | undefined

  /** A watcher that gets no answer in its time counts as a run that goes on: a server in such a state helps nobody. */
  async function goesOn(run: string): Promise<boolean> {
    try {
      const rows = await withinTime(watcher.read(findRun, { run }, { timeout: ENDING }), ENDING)
      return rows === OUT_OF_TIME || rows.length > 0
    } catch (error) {
      if (isUnavailable(error)) return false
      throw error
    }
  }

  async function endsWhenTold(run: string): Promise<boolean> {
    await withinTime(watcher.read(tellRunToEnd, { run }), ENDING).catch(() => undefined)
    for (const end = Date.now() + ENDING; Date.now() < end; await pause(LOOK)) if (!(await goesOn(run))) return true
    return false
  }

  /** Ends a run that nobody waits for any more; what to say of it when Neo4j could not. */
  async function endRun(lane: Lane, run: string): Promise<QueryRefusal | undefined> {
    lane.drop()
    if (restarting === undefined) {
      if (await endsWhenTold(run)) return undefined
      if (restart === undefined) {
        left.add(run)
        return new QueryRefusal(
          'runaway-left',
          '数据库无法中断这条查询。这里已不再等待，但它可能仍在那台服务器上运行。',
          {
            en: 'The database cannot interrupt this query. Nobody waits for it here any more, but it may still run on that server.',
          },
        )
      }
    }
    restarting ??= restart?.().finally(() => (restarting = undefined))
    await restarting
    return new QueryRefusal('runaway-ended', '数据库无法中断这条查询，因此已重新启动数据库；数据没有丢失。', {
      en: 'The database cannot interrupt this query, so it was started again to end it; nothing was lost.',
    })
  }

  async function requireRoom(): Promise<Lane> {
    for (const run of left) if (left.size >= LEFT_RUNNING && !(await goesOn(run))) left.delete(run)
    if (left.size >= LEFT_RUNNING)
      throw new QueryRefusal('too-many', '服务器上还有无法中断的查询在运行，请稍后再试。', {
        en: 'Queries that could not be interrupted still run on the server: try again later.',
      })
    const lane = free.pop()
    if (lane !== undefined) return lane
    throw new QueryRefusal('too-many', `同时最多运行 ${LANES} 条查询，请等前面的查询结束。`, {
      en: `At most ${LANES} queries run at once: wait until one of them has ended.`,
    })
  }

  return {
    async run(query, params, signal) {
      const refusal = checkText(query) ?? checkParameters(params)
      if (refusal !== undefined) throw refusal
      const lane = await requireRoom()
      const run = randomUUID()
      try {
        const work = runQuery(lane, { query, params, run, signal })
        const settled = await withinTime(Promise.allSettled([work]), LIMITS.cypherMilliseconds + GRACE)
        // A value that was too large is broken off here, but Neo4j may go on making it: range(1, 1000000000000).
        const runaway = settled === OUT_OF_TIME || lane.overflowed ? await endRun(lane, run) : undefined
        if (runaway !== undefined) throw runaway
        if (settled === OUT_OF_TIME) throw tooLong()
        return await work
      } catch (error) {
        // After running out of memory, or into a server that went away, a connection may be broken without knowing it.
        if (!(error instanceof QueryRefusal) || error.code === 'too-large') lane.drop()
        throw error
      } finally {
        free.push(lane)
      }
    },
    close: async () => {
      await Promise.all([watcher, ...lanes].map((each) => each.close()))
    },
  }
}

const OUT_OF_TIME = Symbol('out of time')

/** The answer, or OUT_OF_TIME when it does not come in time; a late answer or failure is dropped. */
async function withinTime<Answer>(work: Promise<Answer>, milliseconds: number): Promise<Answer | typeof OUT_OF_TIME> {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<typeof OUT_OF_TIME>((resolve) => (timer = setTimeout(resolve, milliseconds, OUT_OF_TIME)))
  try {
    return await Promise.race([work, end])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
