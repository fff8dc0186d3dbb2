import type { StatementView } from '#schema/api/entities.ts'
import type { Network } from '#schema/api/networks.ts'
import type { ExportGraph } from '#schema/export.ts'

/** A network of the API as the files hold it. */
export function graphOfNetwork({ nodes, edges }: Network): ExportGraph {
  return {
    nodes: nodes.map(({ id, name, type, group, documents, mentions, issuer, code }) => ({
      id,
      label: name,
      attributes: { type, group, documents, mentions, issuer, ...(code === undefined ? {} : { code }) },
    })),
    edges: edges.map(({ id, from, to, kind, count, years, statuses, source }) => ({
      id,
      from,
      to,
      label: kind,
      weight: Math.max(1, count),
      attributes: {
        count,
        years: years.join(' '),
        statuses: statuses.join(' '),
        ...(source === undefined ? {} : { source }),
      },
    })),
  }
}

/** What plans say as a network: each statement a line of its own with its sentence. */
export function graphOfStatements(statements: StatementView[]): ExportGraph {
  const ends = new Map(statements.flatMap(({ head, tail }) => [head, tail]).map((entity) => [entity.id, entity]))
  return {
    nodes: [...ends.values()].map(({ id, name, type, group, documents, mentions }) => ({
      id,
      label: name,
      attributes: { type, group, documents, mentions },
    })),
    edges: statements.map(({ id, head, tail, type, status, aspect, year, document, passage, source, confidence }) => ({
      id,
      from: head.id,
      to: tail.id,
      label: type,
      weight: 1,
      attributes: {
        ...defined({ status, aspect, year, document: document?.title, sentence: passage?.text, source }),
        confidence,
      },
    })),
  }
}

function defined(values: Record<string, string | number | undefined>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  )
}
