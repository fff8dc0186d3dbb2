import type { Provenance } from '#schema/export.ts'
import type { Exported, Table } from './exported.ts'

/**
 * As JSON: where it comes from, what was cut, then the rows of a table as objects, one a line, as they come; of a network its nodes and
 * edges.
 */
export async function* writeJson(exported: Exported, provenance: Provenance): AsyncGenerator<string> {
  yield `{\n"provenance": ${JSON.stringify(provenance)},\n"about": ${JSON.stringify(exported.about)},\n"cut": ${JSON.stringify(exported.cut)}`
  if (exported.graph !== undefined) {
    yield `,\n"nodes": [${joined(exported.graph.nodes)}]`
    yield `,\n"edges": [${joined(exported.graph.edges)}]`
  }
  if (exported.table !== undefined) yield* writeRows(exported.table)
  yield '\n}\n'
}

async function* writeRows({ columns, rows }: Table): AsyncGenerator<string> {
  yield `,\n"columns": ${JSON.stringify(columns)},\n"rows": [`
  let separator = '\n'
  for await (const row of rows) {
    yield separator + JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])))
    separator = ',\n'
  }
  yield '\n]'
}

function joined(values: unknown[]): string {
  return values.map((value) => `\n${JSON.stringify(value)}`).join(',')
}
