import { availableParallelism, totalmem } from 'node:os'
import { Piscina } from 'piscina'
import type { Source } from './sources.ts'
import type { Outcome, Unready } from './task.ts'

/** What a thread takes: nodejieba's dictionary (250 MB) and the lexicon; half of the machine is for the rest. */
const THREAD_BYTES = 700_000_000
/** Loading them takes a thread as long as reading about so many plans: fewer are not worth another thread. */
const PLANS_PER_THREAD = 8

/**
 * Reads files in a fixed pool of threads that lives as long as the reading: each loads the dictionary once. Outcomes
 * come in the order of the sources, whatever thread is done first; at most a few wait, so memory stays bounded.
 * Throws when the tables under seeds/ cannot be used, naming file and row.
 */
export async function* readSources(sources: readonly Source[]): AsyncGenerator<Outcome> {
  const worth = Math.ceil(sources.length / PLANS_PER_THREAD)
  const fitting = Math.floor(totalmem() / 2 / THREAD_BYTES)
  const threads = Math.max(1, Math.min(worth, availableParallelism(), fitting))
  const pool = new Piscina<Source, Outcome | Unready>({
    filename: new URL('./worker.ts', import.meta.url).href,
    execArgv: ['--import', import.meta.resolve('tsx')],
    minThreads: threads,
    maxThreads: threads,
  })
  try {
    const waiting: Promise<Outcome | Unready>[] = []
    let next = 0
    while (next < sources.length || waiting.length > 0) {
      while (next < sources.length && waiting.length < threads * 2) {
        const source = sources[next++]
        if (source) waiting.push(read(pool, source))
      }
      const first = await waiting.shift()
      if (first === undefined) continue
      if ('unready' in first) throw new Error(first.unready)
      yield first
    }
  } finally {
    await pool.destroy()
  }
}

/** A thread that dies (out of memory) is an outcome, too. */
async function read(pool: Piscina<Source, Outcome | Unready>, source: Source): Promise<Outcome | Unready> {
  try {
    return await pool.run(source)
  } catch (error) {
    return { source, seconds: 0, stage: 'pipeline', error: error instanceof Error ? error.message : String(error) }
  }
}
