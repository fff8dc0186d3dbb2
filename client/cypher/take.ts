import { GROUP_LOOKS } from '#client/design/groups.ts'
import type { CypherAnswer } from '#schema/api/cypher.ts'
import { GROUPS } from '#schema/entity.ts'
import type { ExportRequest } from '#schema/export.ts'
import { nameOf, textOf } from './result.ts'
import type { Form } from '#client/export/export-menu.tsx'

/** As tables always; as networks where things came back. */
export const FORMS = ['csv', 'json', 'gexf', 'graphml'] as const

/**
 * A result as the files hold it: cells as the table shows them (numbers stay numbers), things and lines with those of
 * their properties that are single values. Properties that only serve the search are left out.
 */
export function exportOf(answer: CypherAnswer, form: Form, query: string): ExportRequest {
  const format = form === 'png' || form === 'svg' ? 'csv' : form
  const about = query.slice(0, 2_000)
  const { rows: shown, cut: isCut } = answer.summary
  const cut: ExportRequest['cut'] = isCut === null ? [] : [{ what: 'rows', shown }]
  if (format === 'gexf' || format === 'graphml')
    return { format, name: 'cypher', about, cut, graph: graphOf(answer.graph) }
  const rows = format === 'json' ? answer.rows : answer.rows.map((row) => row.map(cellOf))
  return { format, name: 'cypher', about, cut, table: { columns: answer.columns, rows } }
}

function cellOf(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? value : textOf(value)
}

function graphOf({ nodes, edges }: CypherAnswer['graph']): ExportRequest['graph'] {
  return {
    nodes: nodes.map(({ id, labels, properties }) => ({
      id,
      label: nameOf(labels, properties),
      colour: GROUP_LOOKS[GROUPS.find((group) => labels.includes(group)) ?? 'Document'].light,
      attributes: { labels: labels.join(' '), ...singlesOf(properties) },
    })),
    edges: edges.map(({ id, type, from, to, properties }) => ({
      id,
      from,
      to,
      label: type,
      attributes: singlesOf(properties),
    })),
  }
}

const FOR_SEARCH = new Set(['searchNames', 'searchPinyin', 'searchInitials', 'folded', 'foldedLength'])

function singlesOf(properties: Record<string, unknown>): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]): [string, string | number | boolean][] => {
      if (FOR_SEARCH.has(name) || value === null || value === undefined) return []
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [[name, value]]
      return Array.isArray(value) ? [[name, textOf(value)]] : []
    }),
  )
}
