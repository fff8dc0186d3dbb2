import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { type Connection, isUnavailable } from '#cypher/connection.ts'
import { writeReading } from '#cypher/write/write-reading.ts'
import { readSources } from './pool.ts'
import type { DocumentReport } from './report.ts'
import type { Source } from './sources.ts'
import type { Outcome } from './task.ts'

/** Which pipeline read a document; kept with it, so that what an older one read can be found. */
const PIPELINE_VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))).version

/**
 * Reads the files in parallel and writes each into the graph, whole or not at all, in the order given; reports come one
 * by one in that order. Without a connection nothing is written. When the database goes away, the rest is not tried.
 */
export async function* ingestSources(
  sources: readonly Source[],
  connection: Connection | undefined,
): AsyncGenerator<DocumentReport> {
  let away: string | undefined
  for await (const outcome of readSources(sources)) {
    if ('error' in outcome) {
      yield failed(outcome, outcome)
      continue
    }
    const began = performance.now()
    try {
      if (away !== undefined) throw new Error(away)
      if (connection)
        await writeReading(connection, outcome.reading, { bytes: outcome.bytes, pipelineVersion: PIPELINE_VERSION })
    } catch (error) {
      if (isUnavailable(error))
        away = 'the database is away: start it again and repeat the command; what was loaded stays'
      const reason = away ?? (error instanceof Error ? error.message : String(error))
      yield failed(outcome, { stage: 'load', error: reason })
      continue
    }
    yield loaded(outcome, outcome.seconds + (performance.now() - began) / 1000)
  }
}

function loaded({ source, reading }: Extract<Outcome, { reading: unknown }>, seconds: number): DocumentReport {
  const { title, issuer, year } = reading.document
  return {
    file: basename(source.path),
    seconds,
    title,
    ...(issuer !== undefined && { issuer }),
    ...(year !== undefined && { year }),
    mentions: reading.mentions.length,
    statements: reading.statements.length,
    targets: reading.targets.length,
  }
}

function failed(
  { source, seconds }: Outcome,
  { stage, error }: Pick<DocumentReport, 'stage' | 'error'>,
): DocumentReport {
  const file = basename(source.path)
  return { file, seconds, mentions: 0, statements: 0, targets: 0, ...(stage && { stage }), ...(error && { error }) }
}
