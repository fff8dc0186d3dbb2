import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { connect, type Connection } from '#cypher/connection.ts'
import { removeDocument } from '#cypher/write/remove-document.ts'
import { removeCopy } from '#cypher/write/write-copy.ts'
import { prepareGraph } from '#cypher/write/prepare-graph.ts'
import { openDatabase } from '#database/open.ts'
import { readDatabaseSettings } from '#database/settings.ts'
import type { DocumentReport } from '#schema/ingest.ts'
import { changeCorrections, joinCorrections, parseCorrections, readCorrections } from './corrections/store.ts'
import { ingestSources } from './load.ts'
import { findKept, findOrphans, findOutdated } from './originals.ts'
import { Progress } from './progress.ts'
import { describe, renderReport } from './report.ts'
import { findSources, parseYear, type Source } from './sources.ts'

const USAGE = `Usage: npm run ingest -- PATH…   files or folders (texts, pages, .docx and .pdf in them) into the graph
  --manifest FILE.csv   what is known of the plans: file,title,issuer,code,year,kind; a manifest.csv in the folder is used by itself
  --issuer NAME         the region that issued them, 辽源市 or 长春市朝阳区
  --year N              the year that they are for
  --again               read anew what is there already; without PATH: all that an older pipeline read, from its kept originals
  --corrections FILE    take in corrections made elsewhere, and bring all documents up to date
  --remove ID           take a document out, and what only it supported
  --dry-run             read, but write nothing
  --json                the report as JSON`

const OPTIONS = {
  manifest: { type: 'string' },
  issuer: { type: 'string' },
  year: { type: 'string' },
  again: { type: 'boolean' },
  corrections: { type: 'string' },
  remove: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** Reads plans into the graph and reports each; answers 1 when any failed, else 0. */
async function ingest(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS })
  const { manifest, issuer, again = false, remove } = values
  if (remove !== undefined) return withDatabase((connection) => takeOut(connection, remove))
  if (values.corrections !== undefined) await takeIn(values.corrections)
  else if (positionals.length === 0 && !again) throw new Error(USAGE)
  const said = { manifest, issuer, year: parseYear(values.year) }
  const given = positionals.length === 0 ? undefined : await findSources(positionals, said)
  const began = performance.now()
  const run = async (connection?: Connection) => {
    const sources = given ?? (connection ? await (again ? findOutdated(connection) : findKept(connection)) : [])
    return readAndReport(sources, connection, again)
  }
  const reports = values['dry-run'] ? await run() : await withDatabase(run)
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(
    `${values.json ? JSON.stringify({ documents: reports, seconds }, null, 2) : renderReport(reports, seconds)}\n`,
  )
  return reports.some((report) => report.error !== undefined) ? 1 : 0
}

async function readAndReport(
  sources: readonly Source[],
  connection: Connection | undefined,
  again: boolean,
): Promise<DocumentReport[]> {
  const progress = new Progress(sources.length)
  const { home } = readDatabaseSettings()
  const corrections = () => readCorrections(home)
  const reports: DocumentReport[] = []
  for await (const report of ingestSources(sources, connection, { corrections, again })) {
    reports.push(report)
    progress.step(describe(report))
  }
  progress.end()
  return reports
}

/** Adds the corrections of a file to those of the home. */
async function takeIn(path: string): Promise<void> {
  const corrections = parseCorrections(await readFile(path, 'utf8'), path)
  await changeCorrections(readDatabaseSettings().home, (before) => joinCorrections(before, corrections))
}

/** Takes a document or a copy out; copies of a document that goes are read as documents. */
async function takeOut(connection: Connection, id: string): Promise<number> {
  const isThere = (await removeDocument(connection, id)) || (await removeCopy(connection, id))
  if (!isThere) throw new Error(`There is no document with the id ${id}: npm run --silent ask -- documents lists them`)
  process.stdout.write(`${id} is out of the graph\n`)
  const reports = await readAndReport(await findOrphans(connection), connection, false)
  if (reports.length > 0) process.stdout.write(`${reports.map(describe).join('\n')}\n`)
  return 0
}

/** Runs work on the database of the settings, started for it where nobody else runs it, and leaves it as it was. */
async function withDatabase<Answer>(work: (connection: Connection) => Promise<Answer>): Promise<Answer> {
  let connection: Connection | undefined
  const onProgress = (line: string) => void process.stderr.write(`${line}\n`)
  const database = await openDatabase(readDatabaseSettings(), { onProgress, onSignal: async () => connection?.close() })
  try {
    connection = connect(database.connection)
    await prepareGraph(connection)
    return await work(connection)
  } finally {
    await connection?.close()
    await database.release()
  }
}

ingest().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
