import { readCitableSource } from '#cypher/citable.ts'
import type { Connection } from '#cypher/connection.ts'
import { cite as citeSource } from '../cite/cite.ts'
import { notFound } from '../errors.ts'
import { type CommandLine, UsageError } from './command-line.ts'
import type { Printable } from './print.ts'

/** `cite doc-1f0c2a9b-p7`: a passage, or a plan, by its id as a reference. */
export async function cite(connection: Connection, { words }: CommandLine): Promise<Printable> {
  if (words === '') throw new UsageError('cite: the id of a passage or of a plan')
  const source =
    (await readCitableSource(connection, { passage: words })) ??
    (await readCitableSource(connection, { document: words }))
  if (source === undefined) throw notFound(`Nothing here has the id ${words}.`)
  const answer = citeSource(source, new Date())
  return {
    answer,
    text: `${answer.gbt7714}\n\n${answer.bibtex}`,
    columns: ['gbt7714', 'bibtex'],
    rows: [[answer.gbt7714, answer.bibtex]],
  }
}
