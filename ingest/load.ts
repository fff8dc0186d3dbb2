import { type Connection, isUnavailable } from '#cypher/connection.ts'
import { findNear, type NearDocument } from '#cypher/near.ts'
import { listOriginals, type Original } from '#cypher/originals.ts'
import { sketchOf } from '#cypher/sketch.ts'
import { writeCopy } from '#cypher/write/write-copy.ts'
import { writeReading } from '#cypher/write/write-reading.ts'
import type { KeptCorrection } from '#schema/corrections.ts'
import { applyCorrections, hashCorrections, mendFacts } from './corrections/apply.ts'
import { correctDocument } from './corrections/correct.ts'
import type { Facts } from './manifest.ts'
import { isSamePlan, prefersFirst } from './near.ts'
import { packReading } from './pack.ts'
import { nameOf, type Pool, readSources } from './pool.ts'
import type { DocumentReport } from '#schema/ingest.ts'
import { reportFailed, reportKnown, reportLoaded } from './report.ts'
import type { Source } from './sources.ts'
import type { Outcome } from './task.ts'
import { pipelineVersion } from './version.ts'

export interface LoadOptions {
  /** What people corrected until now: applied to each reading before it is written. */
  corrections?: () => Promise<readonly KeptCorrection[]>
  /** Read files anew that are in the graph as they would be read now. */
  again?: boolean
  /** Threads that stay after the work; absent: some of its own. */
  pool?: Pool
  /** Ends the work between two documents; what is written stays. */
  signal?: AbortSignal
}

const AWAY = 'the database is away: start it again and repeat the command; what was loaded stays'

type Read = Extract<Outcome, { reading: unknown }>

/**
 * Reads the files in parallel and writes each into the graph, whole or not at all, in the order given; reports come one
 * by one in that order. A file whose text is near that of a plan in the graph becomes a copy of it, or it of this one, and
 * is counted once. Without a connection nothing is written. When the database goes away, the rest is not tried.
 */
export async function* ingestSources(
  sources: readonly Source[],
  connection: Connection | undefined,
  { corrections = () => Promise.resolve([]), again = false, pool, signal }: LoadOptions = {},
): AsyncGenerator<DocumentReport> {
  let away = false
  const whenThere = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    if (away) throw new Error(AWAY)
    try {
      return await work()
    } catch (error) {
      away = isUnavailable(error)
      throw away ? new Error(AWAY, { cause: error }) : error
    }
  }
  const known = new Map<string, Original>()
  if (connection && !again) {
    const originals = await whenThere(() => listOriginals(connection)).catch(() => [])
    const plans = new Set(originals.filter(({ of }) => of === undefined).map(({ id }) => id))
    for (const original of originals)
      if (original.of === undefined || plans.has(original.of)) known.set(original.sha256, original)
  }
  const outcomes = readSources(sources, {
    pool,
    signal,
    mend: async (sha256, facts) => mendFacts(await corrections(), sha256, facts),
    isKnown: ({ name, sha256, facts }) => isAsRead(known.get(sha256), name, facts),
  })
  for await (const outcome of outcomes) {
    const file = nameOf(outcome.source)
    if ('error' in outcome) {
      yield reportFailed(file, outcome)
      continue
    }
    const began = performance.now()
    try {
      const report = await whenThere(async () => load(connection, file, outcome, known, await corrections()))
      yield { ...report, seconds: outcome.seconds + (performance.now() - began) / 1000 }
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      yield reportFailed(file, { seconds: outcome.seconds, stage: 'load', fault: away ? 'away' : 'load', error: words })
    }
  }
}

/** Whether the graph has a file as it would be read now, but for corrections. */
function isAsRead(original: Original | undefined, name: string, facts: Facts): boolean {
  return (
    original !== undefined &&
    original.source === name &&
    original.pipelineVersion === pipelineVersion() &&
    original.read === JSON.stringify(facts)
  )
}

async function load(
  connection: Connection | undefined,
  file: string,
  outcome: Exclude<Outcome, { error: string }>,
  known: ReadonlyMap<string, Original>,
  corrections: readonly KeptCorrection[],
): Promise<DocumentReport> {
  if (!('known' in outcome)) return write(connection, file, outcome, corrections)
  const original = known.get(outcome.known)
  if (original === undefined || connection === undefined) throw new Error('a file is known that is not in the graph')
  if (original.of === undefined && original.corrections !== hashCorrections(corrections, original.sha256))
    await correctDocument(connection, original.id, corrections)
  const plan = [...known.values()].find(({ id }) => id === original.of)
  return reportKnown(file, original, plan)
}

async function write(
  connection: Connection | undefined,
  file: string,
  { source, reading, bytes, format, facts }: Read,
  corrections: readonly KeptCorrection[],
): Promise<DocumentReport> {
  const corrected = applyCorrections(reading, corrections)
  const { document } = corrected
  if (connection === undefined) return reportLoaded(file, corrected)
  const sketch = sketchOf(reading.text)
  const near = (await findNear(connection, document.id, sketch)).filter((each) => isSamePlan(document, each))
  const kept = {
    bytes,
    format,
    pipelineVersion: pipelineVersion(),
    facts: JSON.stringify(source.facts),
    read: JSON.stringify(facts),
  }
  const better = near.find((each) => !prefersFirst({ ...document, format }, each))
  if (better !== undefined) {
    await writeCopy(connection, document, { ...kept, of: better.id, resemblance: better.resemblance })
    return reportLoaded(file, corrected, copyOf(better, true))
  }
  await writeReading(connection, corrected, {
    ...kept,
    sketch,
    packed: packReading(reading),
    corrections: hashCorrections(corrections, document.sha256),
    supersedes: near,
  })
  return reportLoaded(file, corrected, near[0] && copyOf(near[0], false))
}

function copyOf({ id, title, source, resemblance }: NearDocument, counted: boolean): DocumentReport['near'] {
  return { id, title, file: source, resemblance, counted }
}
