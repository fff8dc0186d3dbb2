import type { Provenance } from '#schema/export.ts'
import { pipelineOf, type Table } from './exported.ts'

/** Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers do not. */
const FORMULA = /^[=+\-@\t\r]/
/** Without it Excel reads UTF-8 as nonsense. */
const BYTE_ORDER_MARK = '\uFEFF'

/** One line by RFC 4180. Lists and maps as JSON, nothing as nothing. */
export function csvLine(cells: unknown[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

/**
 * A table as CSV, line by line, with a byte order mark. Two columns at the end say of each row which pipeline and which
 * corpus it comes from, so that it stays said when rows are sorted, filtered or put together with others.
 */
export async function* writeCsv({ columns, rows }: Table, provenance: Provenance): AsyncGenerator<string> {
  const from = [pipelineOf(provenance), provenance.corpus]
  yield BYTE_ORDER_MARK + csvLine([...columns, 'pipeline', 'corpus'])
  for await (const row of rows) yield csvLine([...row, ...from])
}

function cellOf(value: unknown): string {
  const text = textOf(value)
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
