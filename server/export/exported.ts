import type { Cut, ExportGraph, Provenance } from '#schema/export.ts'

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
  /** What is not all there; empty where everything is. */
  cut: Cut[]
  table?: Table | undefined
  graph?: ExportGraph | undefined
}

/** One sentence for the formats that have a place for words. */
export function wordsOf({ about, cut }: Exported, { pipelines, corpus, documents, exported }: Provenance): string {
  return [
    ...(about === '' ? [] : [about]),
    ...cut.map(({ what, shown, of }) => `only ${shown} of ${of ?? 'more'} ${what}`),
    `plan-graph, pipeline ${pipelineOf({ pipelines })}, ${documents} documents, corpus sha256:${corpus}, ${exported}`,
  ].join(' · ')
}

/** `things 50/62, plans 60/95`, as a header may hold it; undefined where everything is there. */
export function cutHeaderOf({ cut }: Pick<Exported, 'cut'>): string | undefined {
  if (cut.length === 0) return undefined
  return cut.map(({ what, shown, of }) => `${what} ${shown}/${of ?? '?'}`).join(', ')
}

/** The parts of an answer that were cut, as they go out: those that are whole are left out. */
export function cutOf(parts: Partial<Record<Cut['what'], { shown: number; of: number }>>): Cut[] {
  return Object.entries(parts).flatMap(([what, { shown, of }]) =>
    shown < of ? [{ what: what as Cut['what'], shown, of }] : [],
  )
}

export function pipelineOf({ pipelines }: Pick<Provenance, 'pipelines'>): string {
  return pipelines.length === 0 ? 'unknown' : pipelines.join('+')
}
