import { availableParallelism, totalmem } from 'node:os'
import { basename } from 'node:path'
import type { Format } from '#schema/ingest.ts'
import type { Facts } from './manifest.ts'
import { startThreads } from './pool-threads.ts'
import { hashOf, readPlanFile, type PlanFile } from './read.ts'
import type { Conversion } from './read/convert.ts'
import { DocumentError } from './read/document-error.ts'
import { cleanName } from './read/file-name.ts'
import { findFormat } from './read/format.ts'
import type { Converted } from './read/worker.ts'
import type { Source } from './sources.ts'
import type { Failure, Outcome, Task, TaskAnswer } from './task.ts'

/** What a thread takes: nodejieba's dictionary (250 MB) and the lexicon; half of the machine is for the rest. */
const THREAD_BYTES = 700_000_000
/** Loading them takes a thread as long as reading about so many plans: fewer are not worth another thread. */
const PLANS_PER_THREAD = 8
/** Megabytes; a document that needs more is given up. */
const PIPELINE_HEAP = 2_000
const CONVERSION_HEAP = 700

/** Milliseconds that one document may take; a thousand pages of PDF take about thirty seconds. */
export interface Deadlines {
  /** From another form to text. */
  convert: number
  /** From text to a reading. */
  read: number
}
const DEADLINES: Deadlines = { convert: 60_000, read: 300_000 }

/** The tables under seeds/ cannot be used, so that no document can be read. */
class UnreadyError extends Error {}

export interface ReadOptions {
  /** What is said of a document whose bytes have this hash: what was said with the file, mended by what is known of it. */
  mend?: ((sha256: string, facts: Facts) => Promise<Facts>) | undefined
  /** Whether a file need not be read, since the graph has it as it would be read now. */
  isKnown?: ((file: { name: string; sha256: string; facts: Facts }) => boolean) | undefined
  signal?: AbortSignal | undefined
  /** Names without the network: six times as fast, and not half of them are found. */
  fast?: boolean | undefined
}

export interface Pool {
  /** At most so many are read at once. */
  size: number
  /** Reads one file; throws only where the tables under seeds/ cannot be used, naming file and row, or `signal` says so. */
  read(source: Source, options?: ReadOptions): Promise<Outcome>
  close(): Promise<void>
}

/**
 * A fixed pool of threads for so many documents: each loads the dictionary once and keeps it (one that is ended never gives
 * its dictionary back). Other forms than text are converted in threads of their own that hold none, so that one that hangs
 * over a document is ended without loss.
 */
export function openPool(documents: number, deadlines: Deadlines = DEADLINES): Pool {
  const worth = Math.ceil(documents / PLANS_PER_THREAD)
  const fitting = Math.floor(totalmem() / 2 / THREAD_BYTES)
  const size = Math.max(1, Math.min(worth, availableParallelism(), fitting))
  const readers = startThreads<Task, TaskAnswer>({
    file: new URL('./worker.ts', import.meta.url),
    threads: size,
    kept: true,
    heap: PIPELINE_HEAP,
  })
  const converters = startThreads<Conversion, Converted>({
    file: new URL('./read/worker.ts', import.meta.url),
    threads: size,
    kept: false,
    heap: CONVERSION_HEAP,
  })

  return {
    size,
    read: async (source, { mend, isKnown, signal, fast } = {}) => {
      const began = performance.now()
      const seconds = () => (performance.now() - began) / 1000
      try {
        const name = nameOf(source)
        const bytes = await (source.fetch?.() ?? readPlanFile(source.path))
        const sha256 = hashOf(bytes)
        const facts = (await mend?.(sha256, source.facts)) ?? source.facts
        if (isKnown?.({ name, sha256, facts })) return { source, seconds: seconds(), known: sha256 }
        const { file, format } = await convertFile(name, bytes, (conversion) =>
          converters.run(conversion, deadlines.convert, signal),
        )
        const answer = await readers.run({ file, facts, ...(fast && { fast }) }, deadlines.read, signal)
        if ('unready' in answer) throw new UnreadyError(answer.unready)
        if ('error' in answer) return { source, seconds: seconds(), ...answer }
        return { source, seconds: seconds(), reading: answer.reading, bytes, format, facts }
      } catch (error) {
        if (signal?.aborted || error instanceof UnreadyError) throw error
        return { source, seconds: seconds(), ...failureOf(error) }
      }
    },
    close: async () => {
      await Promise.all([readers.close(), converters.close()])
    },
  }
}

/**
 * Reads files in a pool that lives as long as the reading. Outcomes come in the order of the sources, whatever thread is
 * done first; at most a few wait, so memory stays bounded.
 */
export async function* readSources(
  sources: readonly Source[],
  { pool: given, ...options }: ReadOptions & { pool?: Pool | undefined } = {},
): AsyncGenerator<Outcome> {
  const pool = given ?? openPool(sources.length)
  try {
    const waiting: Promise<Outcome>[] = []
    let next = 0
    while (next < sources.length || waiting.length > 0) {
      while (next < sources.length && waiting.length < pool.size * 2) {
        const source = sources[next++]
        if (source) waiting.push(pool.read(source, options))
      }
      // whoever takes the first sees its error; the others' are not lost on nobody
      for (const each of waiting) each.catch(() => undefined)
      const first = await waiting.shift()
      if (first !== undefined) yield first
    }
  } finally {
    if (given === undefined) await pool.close()
  }
}

/** What a file is called wherever it is shown and kept. */
export function nameOf({ name, path }: Source): string {
  return cleanName(name ?? basename(path))
}

/** What the pipeline takes of a file. Throws DocumentError. */
async function convertFile(
  name: string,
  bytes: Uint8Array,
  convert: (conversion: Conversion) => Promise<Converted>,
): Promise<{ file: PlanFile; format: Format }> {
  const format = findFormat(bytes, name)
  if (format === 'text') return { format, file: { name, bytes } }
  const converted = await convert({ format, bytes })
  if ('fault' in converted) throw new DocumentError(converted.fault, converted.message)
  return { format, file: { name, bytes: { format, original: bytes, text: converted.text } } }
}

/** A thread that was ended, or died for want of memory, is a failure like another. */
function failureOf(error: unknown): Failure {
  if (error instanceof DocumentError) return { stage: 'read', fault: error.fault, error: error.message }
  if (error instanceof Error && error.name === 'AbortError')
    return {
      stage: 'read',
      fault: 'too-slow',
      error: 'reading it took too long and was given up: split it, or save it anew',
    }
  const words = error instanceof Error ? error.message : String(error)
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isMemory
    ? {
        stage: 'read',
        fault: 'bomb',
        error: 'reading it took too much memory and was given up: split it, or save it anew',
      }
    : { stage: 'pipeline', fault: 'pipeline', error: words }
}
