import type { Connection } from '#cypher/connection.ts'
import { readCoverage } from '#cypher/compare/coverage.ts'
import { compareMatrix } from '#cypher/compare/matrix.ts'
import { compareIssuers } from '#cypher/compare/shared.ts'
import { readTimeline } from '#cypher/compare/timeline.ts'
import { compareYears } from '#cypher/compare/years.ts'
import { findNamed } from '#cypher/names.ts'
import type {
  CompareIssuersAnswer,
  CompareMatrixAnswer,
  CompareYearsAnswer,
  CoverageAnswer,
  Said,
  Timeline,
  YearCell,
} from '#schema/compare.ts'
import { compareEndpoints } from '../endpoints/compare.ts'
import { notFound } from '../errors.ts'
import { parse } from '../parse.ts'
import { type CommandLine, UsageError } from './command-line.ts'
import { drawTable, type Printable } from './print.ts'

type Compare = (connection: Connection, words: string, options: CommandLine['options']) => Promise<Printable>

const KINDS: Record<string, Compare> = {
  matrix: async (connection, rows, options) =>
    printMatrix(await compareMatrix(connection, parse(compareEndpoints.compareMatrix.query, { ...options, rows }))),
  years: async (connection, issuer, options) => {
    const answer = await compareYears(connection, parse(compareEndpoints.compareYears.query, { ...options, issuer }))
    if (answer === undefined) throw notFound(`No plan here was issued by ${issuer}.`)
    return printYears(answer)
  },
  issuers: async (connection, issuers, options) => {
    const answer = await compareIssuers(
      connection,
      parse(compareEndpoints.compareIssuers.query, { ...options, issuers }),
    )
    if (answer === undefined) throw notFound(`No plan here was issued by any of ${issuers}.`)
    return printIssuers(answer)
  },
  timeline: async (connection, name) => {
    const [named] = await findNamed(connection, name)
    const answer = await readTimeline(connection, named?.id ?? name)
    if (answer === undefined) throw notFound(`Nothing here is named ${name}.`)
    return printTimeline(answer)
  },
  coverage: async (connection) => printCoverage(await readCoverage(connection)),
}

/** `compare years 辽源市 --years 2022,2023`: the first word says what is set beside what. */
export function compare(connection: Connection, { words, options }: CommandLine): Promise<Printable> {
  const [kind = '', ...rest] = words.split(' ')
  const ask = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (ask === undefined) throw new UsageError(`compare what? There are ${Object.keys(KINDS).join(', ')}`)
  return ask(connection, rest.join(' '), options)
}

function printMatrix(answer: CompareMatrixAnswer): Printable {
  const columns = ['name', 'type', ...answer.columns.map(({ title }) => title), 'total']
  const rows = answer.rows.map(({ asked, entity, counts, total }) => [
    entity?.name ?? asked,
    entity?.type ?? 'text',
    ...counts,
    total,
  ])
  const { shown, of } = answer.cut.columns
  const cut = shown < of ? `\n${shown} of ${of} plans` : ''
  return { answer, columns, rows, text: drawTable(columns, rows) + cut }
}

/** A step as it reads: a promise is marked, so that nobody takes 计划建成 for 建成, and so is what is done of a part only. */
function wordOf({ status, aspect, due, part }: Said): string {
  const word = `${status ?? 'named'}${part === undefined ? '' : ` [${part}]`}`
  return `${aspect === 'promised' ? `promised ${word}` : word}${due === undefined ? '' : ` (${due})`}`
}

function wordsOf(cell: YearCell): string {
  if (cell.state === 'said') return cell.said.map(wordOf).join(', ')
  return cell.state === 'absent' ? '' : 'mentioned'
}

function printYears(answer: CompareYearsAnswer): Printable {
  const { plans, steps } = answer
  const columns = [
    'name',
    'type',
    ...plans.map(({ year }) => String(year)),
    ...steps.map(({ from, to }) => `${from}–${to}`),
  ]
  const rows = answer.rows.map(({ name, type, sure, cells, changes }) => [
    sure ? name : `${name} (?)`,
    type,
    ...cells.map(wordsOf),
    ...changes,
  ])
  const names = [answer.issuer, ...answer.issuer.formerly].map(({ name }) => name).join(', ')
  const head = [
    `${names}: ${plans.map(({ year, fragment }) => (fragment ? `${year} (only a part: ${fragment})` : year)).join(', ')}`,
    ...steps.map(({ from, to, missing, counts }) => {
      const said = Object.entries(counts).filter(([, count]) => count > 0)
      const gap = missing.length === 0 ? '' : ` (no plan of ${missing.join(', ')} here)`
      return `${from}–${to}${gap}: ${said.map(([change, count]) => `${count} ${change}`).join(', ')}`
    }),
    'dropped: not mentioned any more, whatever became of it; (?): names only similar, to be checked',
  ]
  const cut =
    answer.rows.length < answer.total ? `\n${answer.rows.length} of ${answer.total} things (--limit, --offset)` : ''
  return { answer, columns, rows, text: `${head.join('\n')}\n\n${drawTable(columns, rows)}${cut}` }
}

function printIssuers(answer: CompareIssuersAnswer): Printable {
  const columns = ['name', 'type', ...answer.issuers.map(({ name }) => name)]
  const rows = answer.rows.map(({ entity, counts }) => [entity.name, entity.type, ...counts])
  const { shared, all, single } = answer.counts
  const head = `${shared} named by at least two, ${all} by each, ${single} by one only`
  const cut = rows.length < answer.total ? `\n${rows.length} of ${answer.total}` : ''
  return { answer, columns, rows, text: `${head}\n\n${drawTable(columns, rows)}${cut}` }
}

function printTimeline(answer: Timeline): Printable {
  const columns = ['year', 'issuer', 'said', 'name', 'sentence']
  const rows = answer.entries.map((entry) => [
    entry.year,
    entry.issuer,
    wordOf(entry),
    entry.name,
    entry.passage.text.trim(),
  ])
  return { answer, columns, rows, text: rows.length === 0 ? 'no plan says how far it is' : drawTable(columns, rows) }
}

function printCoverage(answer: CoverageAnswer): Printable {
  const columns = ['issuer', 'kind', 'years', 'missing']
  const rows = answer.rows.map(({ issuer, kind, years, missing }) => [
    issuer.name,
    kind,
    years.map(({ year, documents }) => (documents > 1 ? `${year ?? '?'}×${documents}` : `${year ?? '?'}`)).join(' '),
    missing.join(' '),
  ])
  return { answer, columns, rows, text: rows.length === 0 ? 'no plans' : drawTable(columns, rows) }
}
