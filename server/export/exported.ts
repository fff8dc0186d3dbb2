import type { ExportGraph, Provenance } from '#schema/export.ts'

/** A table on its way out: rows may come while the first ones are already written. */
export interface Table {
  columns: string[]
  rows: Iterable<unknown[]> | AsyncIterable<unknown[]>
}

/** What is to be written: a table, a network, or both; a network alone is written as the table of its lines, too. */
export interface Exported {
  /** Stands in the file's name. */
  name: string
  /** The question in words. */
  about: string
  table?: Table | undefined
  graph?: ExportGraph | undefined
}

/** One sentence for the formats that have a place for words. */
export function wordsOf({ about }: Exported, { pipelines, corpus, documents, exported }: Provenance): string {
  return [
    ...(about === '' ? [] : [about]),
    `plan-graph, pipeline ${pipelineOf({ pipelines })}, ${documents} documents, corpus sha256:${corpus}, ${exported}`,
  ].join(' · ')
}

export function pipelineOf({ pipelines }: Pick<Provenance, 'pipelines'>): string {
  return pipelines.length === 0 ? 'unknown' : pipelines.join('+')
}
