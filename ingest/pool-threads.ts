import { Piscina } from 'piscina'

/** A fixed number of threads, each with one task at a time; a task that takes too long is ended with its thread. */
export interface Threads<Task, Answer> {
  /** Throws an Error whose name is `AbortError` when the time is over or `signal` says so. */
  run(task: Task, milliseconds: number, signal?: AbortSignal): Promise<Answer>
  close(): Promise<void>
}

interface ThreadsOptions {
  /** The module that the threads run. */
  file: URL
  threads: number
  /** Started at once and kept; else a thread begins with the first task and ends when it has been idle. */
  kept: boolean
  /** Megabytes of its heap; one that needs more is ended, with its task alone. */
  heap: number
}

const IDLE = 10_000

/** The time of a task counts from when a thread takes it, not from when it was given. */
export function startThreads<Task, Answer>({ file, threads, kept, heap }: ThreadsOptions): Threads<Task, Answer> {
  const pool = new Piscina<Task, Answer>({
    filename: file.href,
    execArgv: ['--import', import.meta.resolve('tsx')],
    minThreads: kept ? threads : 0,
    maxThreads: threads,
    ...(kept ? {} : { idleTimeout: IDLE }),
    resourceLimits: { maxOldGenerationSizeMb: heap },
  })
  // a thread that dies at its task is told there; one that dies idle is replaced
  pool.on('error', () => undefined)
  const turns = new Turns(threads)
  return {
    run: async (task, milliseconds, signal) => {
      await turns.take()
      try {
        const ends = AbortSignal.timeout(milliseconds)
        return await pool.run(task, { signal: signal === undefined ? ends : AbortSignal.any([ends, signal]) })
      } finally {
        turns.give()
      }
    },
    close: () => pool.destroy(),
  }
}

class Turns {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(free: number) {
    this.#free = free
  }

  async take(): Promise<void> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  give(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free++
  }
}
