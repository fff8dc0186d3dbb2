import { stringify } from 'csv-stringify/sync'
import type { CypherAnswer, DocumentsAnswer, MentionsAnswer, PassageHit, SearchAnswer } from '#schema/api.ts'
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

/** One line of answer, then each plan with its sentences, the name in brackets; then the names that only contain it. */
export function printMentions(answer: MentionsAnswer): Printable {
  const { total, searched, documents, within } = answer
  const read = answer.readAs.entities.map(({ name, type, why }) => `${name} (${type}, ${why})`)
  const head = [
    `${total.documents} of ${searched.documents} plans, ${total.mentions} mentions of ${answer.query}`,
    read.length > 0 ? `read as ${read.join(' or ')}; looked for ${searched.names.join(', ')}` : 'looked for as text',
    ...(answer.inside ? ['it stands only inside the names of works about it'] : []),
  ]
  const plans = documents.map((document) =>
    [
      `\n${document.title} · ${document.count}`,
      ...document.passages.map((passage) => `  ${mark(passage)}`),
      ...(document.passagesTotal > document.passages.length
        ? [`  … ${document.passagesTotal - document.passages.length} more sentences`]
        : []),
    ].join('\n'),
  )
  const more = total.documents - documents.length
  const rest = [
    ...(more > 0 ? [`\n… ${more} more plans (--limit, --offset)`] : []),
    ...(within.length > 0
      ? [`\nnames that only contain it: ${within.map(({ name, mentions }) => `${name} ${mentions}`).join(', ')}`]
      : []),
  ]
  return {
    answer,
    text: [...head, ...plans, ...rest].join('\n'),
    columns: ['document', 'title', 'issuer', 'year', 'passage', 'start', 'end', 'text'],
    rows: documents.flatMap(({ id, title, issuer, year, passages }) =>
      passages.map((passage) => [id, title, issuer, year, passage.id, passage.start, passage.end, passage.text]),
    ),
  }
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

/** The sentence with what was found in brackets: 支持【一汽】、吉大. */
function mark({ text, highlights }: PassageHit): string {
  let marked = ''
  let at = 0
  for (const [from, to] of highlights) {
    marked += `${text.slice(at, from)}【${text.slice(from, to)}】`
    at = to
  }
  return (marked + text.slice(at)).replace(/\s+/g, ' ')
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
