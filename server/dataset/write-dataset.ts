import type { Connection } from '#cypher/connection.ts'
import { takeEntities, takeOfPlans, takeTies, type DatasetRow } from '#cypher/dataset.ts'
import { listDocuments } from '#cypher/documents.ts'
import { readProvenance } from '#cypher/provenance.ts'
import { LIMITS } from '#schema/api/common.ts'
import type { Provenance } from '#schema/export.ts'
import { Refusal } from '../errors.ts'
import { csvLine, writeCsv } from '../export/csv.ts'
import { pipelineOf } from '../export/exported.ts'
import { allPages, mapRows } from '../export/pages.ts'
import { CODEBOOK, type DatasetTable } from './codebook.ts'
import { VALUES } from './values.ts'
import { writeZip } from './zip.ts'

const TABLES = Object.keys(CODEBOOK) as DatasetTable[]

/** `plan-graph-dataset-1f0c2a9b.zip` */
export function datasetNameOf({ corpus }: Provenance): string {
  return `plan-graph-dataset-${corpus.slice(0, 8)}.zip`
}

/**
 * The whole graph as a ZIP archive: a CSV for each table, the codebook, a word on how to read them, and where they come from.
 * Throws (the archive stays without its end) when a plan came or went while it was written, since the tables would not fit
 * together.
 */
export function writeDataset(connection: Connection, provenance: Provenance): AsyncGenerator<Uint8Array> {
  const files = [
    { name: 'README.txt', pieces: [readmeOf(provenance)] },
    { name: 'provenance.json', pieces: [`${JSON.stringify(provenance, null, 2)}\n`] },
    { name: 'codebook.csv', pieces: writeCodebook() },
    ...TABLES.map((table) => ({ name: `${table}.csv`, pieces: writeTable(connection, table, provenance) })),
  ]
  return writeZip(files, new Date(provenance.exported))
}

async function* writeTable(
  connection: Connection,
  table: DatasetTable,
  provenance: Provenance,
): AsyncGenerator<string> {
  const columns = Object.keys(CODEBOOK[table].columns)
  const rows = mapRows(rowsOf(connection, table), (row) => columns.map((column) => row[column]))
  yield* writeCsv({ columns, rows }, provenance)
  if (table !== TABLES.at(-1)) return
  const now = await readProvenance(connection)
  if (now.corpus !== provenance.corpus || pipelineOf(now) !== pipelineOf(provenance))
    throw new Refusal(409, 'changed', 'Plans came or went while the data set was written; ask for it again.')
}

async function* rowsOf(connection: Connection, table: DatasetTable): AsyncGenerator<DatasetRow> {
  if (table === 'documents') {
    yield* documentRows(connection)
  } else if (table === 'entities') {
    yield* takeEntities(connection)
  } else {
    yield* takeOfPlans(connection, table)
    if (table === 'statements') yield* takeTies(connection)
  }
}

async function* documentRows(connection: Connection): AsyncGenerator<DatasetRow> {
  const plans = allPages(LIMITS.page, async (page) => {
    const { total, documents } = await listDocuments(connection, page)
    return { total, items: documents }
  })
  for await (const { confidence, ...plan } of plans) {
    const { issuer, year, kind } = confidence
    yield { ...plan, issuerConfidence: issuer, yearConfidence: year, kindConfidence: kind }
  }
}

/** A line for each table, each column, and each word that stands in a column. */
function* writeCodebook(): Generator<string> {
  yield `\uFEFF${csvLine(['table', 'column', 'value', '说明', 'explanation'])}`
  for (const table of TABLES) {
    const { about, columns } = CODEBOOK[table]
    yield csvLine([table, '', '', ...about])
    for (const [column, words] of Object.entries(columns)) {
      yield csvLine([table, column, '', ...words])
      const values = VALUES.filter(([ofTable, ofColumn]) => ofTable === table && ofColumn === column)
      for (const [, , explained] of values)
        for (const [value, meaning] of Object.entries(explained)) yield csvLine([table, column, value, ...meaning])
    }
    yield csvLine([
      table,
      'pipeline',
      '',
      '读它的流程版本（全部规划的，以 + 相连）',
      'versions of the pipeline, joined by +',
    ])
    yield csvLine([table, 'corpus', '', '语料的校验值', 'hash of the corpus'])
  }
}

function readmeOf(provenance: Provenance): string {
  const { corpus, documents, exported } = provenance
  return `规划图谱数据集 · plan-graph data set

${documents} 份规划，流程版本 ${pipelineOf(provenance)}，语料校验值 sha256:${corpus}，导出于 ${exported}。
${documents} plans, pipeline ${pipelineOf(provenance)}, corpus sha256:${corpus}, exported ${exported}.

每张表一个 CSV 文件（UTF-8，带 BOM，首行为列名），各列见 codebook.csv；provenance.json 说明出处。
A CSV file for each table (UTF-8 with a byte order mark, names of columns in the first line); codebook.csv explains every
column, provenance.json says where they come from.

语料校验值是各文件 SHA-256 排序后逐行相连再求的 SHA-256：规划相同则相同。
The hash of the corpus is the SHA-256 over the SHA-256 of every file, sorted, one a line: the same plans, the same hash.

以 = + - @ 开头的文字前加有撇号，免得表格软件当作公式。
Text that begins with = + - @ has an apostrophe before it, so that no spreadsheet takes it for a formula.
`
}
