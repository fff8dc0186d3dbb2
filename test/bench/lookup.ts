import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Connection, connect } from '#cypher/connection.ts'
import { fold } from '#cypher/fold.ts'
import { findMentions } from '#cypher/mentions.ts'
import { prepareGraph } from '#cypher/write/prepare-graph.ts'
import { importGraph } from '#database/administration.ts'
import { openDatabase } from '#database/open.ts'
import { readDatabaseSettings } from '#database/settings.ts'
import { readSources } from '#ingest/pool.ts'
import { findSources } from '#ingest/sources.ts'
import { mentionsQuerySchema } from '#schema/api/mentions.ts'
import type { Reading } from '#schema/document.ts'
import { ImportTables } from './lookup-import.ts'
import { recombine, seeded, takeStock } from './lookup-plans.ts'
import { Scan } from './lookup-scan.ts'
import { median } from './median.ts'

const SEEDS = fileURLToPath(new URL('../../seeds/documents', import.meta.url))
/** Times that all questions of a kind are asked before any is timed: until Java has compiled what they run through. */
const WARM_ROUNDS = 5
const ROUNDS = 3
const INDEX_SECONDS = 1_800
/** Questions of each kind. */
const QUESTIONS = 60

interface Kind {
  name: string
  /** What the ratio should not pass. */
  bound: number
  by: 'entity' | 'text'
  words: readonly string[]
}

/**
 * How long the first page of "which plans mention it", with its counts, takes over a graph of so many passages, as a ratio
 * to a scan of the same folded texts in this process’s memory that counts the same (for a thing: a scan for each of its names).
 * Plans are recombined from the sentences of a folder; both are warm before they are timed, and timed in turns, so that a busy
 * moment meets both. Throws where the two do not find the same plans.
 */
export async function benchLookup(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      passages: { type: 'string', default: '1000000' },
      folder: { type: 'string', default: SEEDS },
      seed: { type: 'string', default: '1' },
    },
  })
  const [passages, seed] = [Number(values.passages), Number(values.seed)]
  if (!(passages >= 1000) || !Number.isInteger(seed))
    throw new Error('--passages: from 1000 on; --seed: a whole number')
  const home = await mkdtemp(path.join(os.tmpdir(), 'plan-graph-bench-'))
  try {
    const settings = { ...readDatabaseSettings({ ...process.env, NEO4J_URI: '' }), home }
    const tables = new ImportTables(await makeFolder(home, 'tables'))
    const scan = new Scan()
    for (const reading of recombine(takeStock(await readFolder(values.folder)), passages, seed)) {
      await tables.add(reading)
      scan.add(reading)
    }
    await importGraph(settings, await tables.finish())
    await rm(path.join(home, 'tables'), { recursive: true })
    const database = await openDatabase(settings)
    const connection = connect(database.connection)
    try {
      // An empty list is no value to the import.
      await connection.execute('MATCH (e:Entity) WHERE e.aliases IS NULL SET e.aliases = []')
      await prepareGraph(connection)
      await connection.execute(`CALL db.awaitIndexes(${INDEX_SECONDS})`)
      console.log(`${passages} passages in ${scan.plans} plans, ${scan.characters} characters`)
      for (const kind of drawQuestions(scan, seed)) await measure(connection, scan, kind)
    } finally {
      await connection.close()
      await database.release()
    }
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function makeFolder(home: string, name: string): Promise<string> {
  const folder = path.join(home, name)
  await mkdir(folder)
  return folder
}

async function readFolder(folder: string): Promise<Reading[]> {
  const readings: Reading[] = []
  for await (const outcome of readSources(await findSources([folder], {})))
    if ('reading' in outcome) readings.push(outcome.reading)
  return readings
}

/**
 * Strings of three sorts in turns: as they stand at places drawn from the texts (the frequent ones come often), drawn from
 * the different ones that there are, and from invented names, which are rare. Things as they stand in the texts.
 */
function drawQuestions(scan: Scan, seed: number): Kind[] {
  const draw = seeded(seed + 1)
  const strings = (shortest: number, longest: number) =>
    Array.from({ length: QUESTIONS }, (_, at) => {
      const length = shortest + Math.floor(draw() * (longest - shortest + 1))
      if (at % 3 === 0) return scan.drawString(draw, length)
      return at % 3 === 1 ? scan.drawDifferent(draw, length) : scan.drawInvented(draw, length)
    })
  return [
    { name: 'strings of 3 to 12 characters', bound: 0.5, by: 'text', words: strings(3, 12) },
    { name: 'strings of 1 or 2 characters', bound: 4, by: 'text', words: strings(1, 2) },
    {
      name: 'things by name',
      bound: 0.1,
      by: 'entity',
      words: Array.from({ length: QUESTIONS }, () => scan.drawThing(draw)),
    },
  ]
}

async function measure(connection: Connection, scan: Scan, { name, bound, by, words }: Kind): Promise<void> {
  for (let round = 0; round < WARM_ROUNDS; round++)
    for (const q of words) await findMentions(connection, mentionsQuerySchema.parse({ q, by }))
  const asked: number[] = []
  const scanned: number[] = []
  for (const q of words) {
    const query = mentionsQuerySchema.parse({ q, by })
    const [answer, plans] = [await findMentions(connection, query), scan.find(q)]
    // A thing is all its names: without the graph each of them would have to be looked for.
    const names = by === 'text' ? [fold(q)] : (answer?.searched.names ?? []).map(fold)
    if (by === 'text' && answer?.total.documents !== plans.size)
      throw new Error(`“${q}” stands in ${plans.size} plans, the answer says ${answer?.total.documents}`)
    const [asks, scans]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      asks.push(await time(() => findMentions(connection, query)))
      scans.push(await time(() => names.map((name) => scan.find(name))))
    }
    asked.push(median(asks))
    scanned.push(median(scans))
  }
  const ratio = median(asked) / median(scanned)
  const worst = Math.max(...asked.map((each, at) => each / (scanned[at] ?? NaN)))
  const [ask, all] = [median(asked).toFixed(1), median(scanned).toFixed(1)]
  console.log(
    `${name}: ${ask} ms, scan ${all} ms, ratio ${ratio.toFixed(2)} (at most ${bound}${ratio <= bound ? '' : ': missed'}); slowest ${Math.max(...asked).toFixed(0)} ms, worst ratio ${worst.toFixed(1)}`,
  )
}

async function time(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
