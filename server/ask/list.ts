import { readFileSync } from 'node:fs'
import type { Connection } from '#cypher/connection.ts'
import { findNameList } from '#cypher/name-list.ts'
import type { NameListAnswer } from '#schema/mentions.ts'
import { endpoints } from '../endpoints.ts'
import { parse } from '../parse.ts'
import { type CommandLine, UsageError } from './command-line.ts'
import { drawTable, type Printable } from './print.ts'
import { printSearched } from './print-mentions.ts'

/** A list of names answered as a table of names and plans: from `--file` (`-`: standard input), else from the words. */
export async function list(connection: Connection, { words, options }: CommandLine): Promise<Printable> {
  const { file, ...filters } = options
  const names = file === undefined ? words.split(/[\s,，、;；]+/u) : readLines(file)
  const request = parse(endpoints.nameList.body, { ...filters, names: names.filter((name) => name.trim() !== '') })
  return printNameList(await findNameList(connection, request))
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r\n|[\n\r]/)
  } catch (error) {
    throw new UsageError(`--file ${file} cannot be read: ${(error as Error).message}`, { cause: error })
  }
}

/** Names under each other, plans side by side with their counts; what is not there is an empty cell. */
function printNameList(answer: NameListAnswer): Printable {
  const { names, plans, cells, searched, cut, repeated } = answer
  const counts = new Map(cells.map(([row, column, count]) => [`${row} ${column}`, count]))
  const headOf = ({ issuer, year, title }: NameListAnswer['plans'][number]) =>
    issuer === undefined ? title : `${issuer}${year ?? ''}`
  const readAs = ({ by, inside, entities }: NameListAnswer['names'][number]) =>
    by === 'text' ? 'text' : entities.map(({ name }) => name).join('、') + (inside ? ' (inside names)' : '')
  const columns = ['name', 'read as', 'plans', 'mentions', ...plans.map(headOf)]
  const rows = names.map((name, row) => [
    name.name,
    readAs(name),
    name.documents,
    name.mentions,
    ...plans.map((_, column) => counts.get(`${row} ${column}`)),
  ])
  const found = names.filter(({ documents }) => documents > 0).length
  const text = [
    `${found} of ${names.length} names stand in ${cut.of} of ${searched.documents} plans`,
    ...printSearched(searched),
    ...(repeated.length > 0 ? [`given twice: ${repeated.join(', ')}`] : []),
    ...(cut.shown < cut.of ? [`${cut.shown} of ${cut.of} plans are in the table, those with most names`] : []),
    '',
    drawTable(columns, rows),
  ]
  return { answer, columns, rows, text: text.join('\n') }
}
