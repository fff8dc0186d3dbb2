import type { Connection } from '#cypher/connection.ts'
import { findNamed } from '#cypher/names.ts'
import { readProvenance } from '#cypher/provenance.ts'
import { exportQuerySchema, type ExportSource } from '#schema/export.ts'
import { writeDataset } from '../dataset/write-dataset.ts'
import { cutHeaderOf } from '../export/exported.ts'
import { sources } from '../export/sources.ts'
import { writeExport } from '../export/write-export.ts'
import { parse } from '../parse.ts'
import { type CommandLine, UsageError } from './command-line.ts'

/** A file on its way out, and what it does not hold. */
export interface Taken {
  pieces: Iterable<string> | AsyncIterable<string | Uint8Array>
  cut: string | undefined
}

type Take = (connection: Connection, asked: CommandLine) => Promise<Taken>

/** What the words after a source's name are to it; those that are not here are about a thing, by its name or id. */
const WORDS_ARE: Partial<Record<ExportSource, string>> = {
  mentions: 'q',
  'mentioning-plans': 'q',
  targets: 'q',
  years: 'issuer',
  matrix: 'rows',
  issuers: 'issuers',
}
const ABOUT_A_THING: readonly ExportSource[] = ['statements', 'timeline', 'neighbourhood']

/** What the terminal gives as a file: the same bytes as the routes. */
export const files: Record<string, Take> = {
  export: async (connection, { words, form, options }) => {
    const [source = '', ...rest] = words.split(' ')
    const format = options['format'] ?? (form === 'json' ? 'json' : 'csv')
    const asked = parse(exportQuerySchema, { ...options, what: source, format })
    const about = rest.join(' ')
    const exported = await sources[asked.what](connection, {
      ...options,
      ...(await readWords(connection, asked.what, about)),
    })
    const provenance = await readProvenance(connection)
    return { pieces: writeExport(exported, asked.format, provenance), cut: cutHeaderOf(exported) }
  },
  dataset: async (connection, { options }) => {
    if (options['out'] === undefined && process.stdout.isTTY)
      throw new UsageError('dataset is a ZIP archive: --out FILE, or into another program')
    return { pieces: writeDataset(connection, await readProvenance(connection)), cut: undefined }
  },
}

async function readWords(connection: Connection, what: ExportSource, words: string): Promise<Record<string, string>> {
  const parameter = WORDS_ARE[what]
  if (words === '') return {}
  if (parameter !== undefined) return { [parameter]: words }
  if (!ABOUT_A_THING.includes(what)) throw new UsageError(`export ${what} takes no words, only options`)
  const [named] = await findNamed(connection, words)
  return { id: named?.id ?? words }
}
