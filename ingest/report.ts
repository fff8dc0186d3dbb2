import type { Stage } from './task.ts'

/** What became of one document. */
export interface DocumentReport {
  file: string
  /** Seconds from the file to the graph. */
  seconds: number
  title?: string
  issuer?: string
  year?: number
  mentions: number
  statements: number
  targets: number
  /** Why it is not in the graph, and at which stage it failed. */
  error?: string
  stage?: Stage
}

/** So many failed documents are named in the last line; each has a line of its own above. */
const NAMED = 10

/** The end of an ingest for a person: a line per document, then what failed, then the sums. */
export function renderReport(reports: readonly DocumentReport[], seconds: number): string {
  const lines = reports.map((report) => describe(report))
  const failed = reports.filter((report) => report.error !== undefined)
  const sum = (count: (report: DocumentReport) => number) => reports.reduce((total, report) => total + count(report), 0)
  const done = reports.length - failed.length
  lines.push(
    `${done} of ${plural(reports.length, 'document')} in ${seconds.toFixed(1)} s: ${plural(
      sum((each) => each.mentions),
      'mention',
    )}, ` +
      `${plural(
        sum((each) => each.statements),
        'statement',
      )}, ${plural(
        sum((each) => each.targets),
        'target',
      )}`,
  )
  const names = failed.slice(0, NAMED).map(({ file }) => file)
  if (failed.length > NAMED) names.push(`and ${failed.length - NAMED} more`)
  if (failed.length > 0) lines.push(`${plural(failed.length, 'document')} failed: ${names.join(', ')}`)
  return lines.join('\n')
}

/** One document's line: what was found, or the error in words. */
export function describe(report: DocumentReport): string {
  const { file, error, stage, title, issuer, year, mentions, statements, targets, seconds } = report
  if (error !== undefined) return `${file}: failed (${stage}): ${error}`
  const whose =
    issuer === undefined && year === undefined
      ? 'issuer and year unknown'
      : `${issuer ?? 'issuer unknown'}, ${year ?? 'year unknown'}`
  return (
    `${file}: ${title} (${whose}): ${plural(mentions, 'mention')}, ${plural(statements, 'statement')}, ` +
    `${plural(targets, 'target')}, ${seconds.toFixed(1)} s`
  )
}

const plural = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
