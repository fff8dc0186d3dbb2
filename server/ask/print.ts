import { stringify } from 'csv-stringify/sync'
import type { CypherAnswer } from '#schema/api/cypher.ts'
import type { DocumentsAnswer } from '#schema/api/documents.ts'
import type { SearchAnswer } from '#schema/api/mentions.ts'
import type { CommandLine } from './command-line.ts'

/** An answer in its three forms. */
export interface Printable {
  answer: unknown
  text: string
  columns: string[]
  rows: unknown[][]
}

export function print({ answer, text, columns, rows }: Printable, form: CommandLine['form']): string {
  if (form === 'json') return `${JSON.stringify(answer, null, 2)}\n`
  if (form === 'csv') return stringify([columns, ...rows.map((row) => row.map(toCell))])
  return `${text.trimEnd()}\n`
}

export function printSearch(answer: SearchAnswer): Printable {
  const columns = ['id', 'name', 'type', 'documents', 'mentions', 'why', 'matched']
  const rows = answer.entities.map((entity) => [
    entity.id,
    entity.name,
    entity.type,
    entity.documents,
    entity.mentions,
    entity.why,
    entity.matched,
  ])
  return { answer, columns, rows, text: rows.length === 0 ? 'nothing' : drawTable(columns, rows) }
}

export function printDocuments(answer: DocumentsAnswer): Printable {
  const columns = ['id', 'issuer', 'year', 'title', 'mentions', 'statements', 'targets']
  const rows = answer.documents.map((document) => [
    document.id,
    document.issuer,
    document.year,
    document.title,
    document.mentions,
    document.statements,
    document.targets,
  ])
  const shown = rows.length < answer.total ? `\n${rows.length} of ${answer.total} plans` : ''
  return { answer, columns, rows, text: rows.length === 0 ? 'no plans' : drawTable(columns, rows) + shown }
}

export function printCypher(answer: CypherAnswer): Printable {
  const { columns, rows, summary } = answer
  const cut = summary.cut === null ? '' : `, cut: there may be more ${summary.cut === 'rows' ? 'rows' : 'bytes'}`
  return { answer, columns, rows, text: `${drawTable(columns, rows)}\n${summary.rows} rows, ${summary.ms} ms${cut}` }
}

/** Columns under each other; a Chinese character is as wide as two letters. */
export function drawTable(columns: string[], rows: unknown[][]): string {
  const lines = [columns, ...rows.map((row) => row.map(toCell))]
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  )
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
