import { parseArgs } from 'node:util'
import { connect, type Connection } from '#cypher/connection.ts'
import { prepareGraph } from '#cypher/write/prepare-graph.ts'
import { openDatabase } from '#database/open.ts'
import { readDatabaseSettings } from '#database/settings.ts'
import { ingestSources } from './load.ts'
import { Progress } from './progress.ts'
import { describe, type DocumentReport, renderReport } from './report.ts'
import { findSources, parseYear, type Source } from './sources.ts'

const USAGE = `Usage: npm run ingest -- PATH…   files or folders (every .txt in them) into the graph
  --manifest FILE.csv   what is known of the plans: file,title,issuer,code,year,kind; a manifest.csv in the folder is used by itself
  --issuer NAME         the region that issued them, 辽源市 or 长春市朝阳区
  --year N              the year that they are for
  --dry-run             read, but write nothing
  --json                the report as JSON`

/** Reads plans into the graph and reports each; answers 1 when any failed, else 0. */
async function ingest(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      manifest: { type: 'string' },
      issuer: { type: 'string' },
      year: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  if (positionals.length === 0) throw new Error(USAGE)
  const { manifest, issuer } = values
  const sources = await findSources(positionals, { manifest, issuer, year: parseYear(values.year) })
  const began = performance.now()
  const run = (connection?: Connection) => readAndReport(sources, connection)
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
): Promise<DocumentReport[]> {
  const progress = new Progress(sources.length)
  const reports: DocumentReport[] = []
  for await (const report of ingestSources(sources, connection)) {
    reports.push(report)
    progress.step(describe(report))
  }
  progress.end()
  return reports
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
