import type { ExportFormat, ExportGraph, Provenance } from '#schema/export.ts'
import { Refusal } from '../errors.ts'
import { writeCsv } from './csv.ts'
import type { Exported, Table } from './exported.ts'
import { writeGexf } from './gexf.ts'
import { writeGraphml } from './graphml.ts'
import { writeJson } from './json.ts'

export const MEDIA: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  graphml: 'application/graphml+xml; charset=utf-8',
  gexf: 'application/gexf+xml; charset=utf-8',
}

/**
 * `plan-graph-mentions-1f0c2a9b.csv`: of two files with one name the corpus is the same. What is cut is called a part, since a
 * CSV has no other place to say so.
 */
export function fileNameOf({ name, cut }: Exported, format: ExportFormat, { corpus }: Provenance): string {
  return `plan-graph-${name}${cut.length > 0 ? '-part' : ''}-${corpus.slice(0, 8)}.${format}`
}

/** The pieces of the file, made as they are taken. Throws a Refusal (400) when a table is asked for as a network. */
export function writeExport(
  exported: Exported,
  format: ExportFormat,
  provenance: Provenance,
): AsyncIterable<string> | Iterable<string> {
  const { table, graph } = exported
  if (format === 'json') return writeJson(exported, provenance)
  if (format === 'csv') return writeCsv(table ?? linesOf(graph), provenance)
  if (graph === undefined)
    throw new Refusal(400, 'bad-request', `format: this is a table, which goes out as csv or json, not as ${format}`)
  return format === 'gexf' ? writeGexf(exported, graph, provenance) : writeGraphml(exported, graph, provenance)
}

/** A network as a table of its lines, both ends by name; things without a line are left out. */
function linesOf(graph: ExportGraph | undefined): Table {
  const { nodes, edges } = graph ?? { nodes: [], edges: [] }
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  const names = [...new Set(edges.flatMap(({ attributes }) => Object.keys(attributes)))]
  return {
    columns: ['from', 'fromId', 'line', 'to', 'toId', 'weight', ...names],
    rows: edges.map(({ from, to, label, weight, attributes }) => [
      labels.get(from) ?? from,
      from,
      label,
      labels.get(to) ?? to,
      to,
      weight,
      ...names.map((name) => attributes[name]),
    ]),
  }
}
