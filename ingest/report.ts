import type { Original } from '#cypher/originals.ts'
import type { Reading } from '#schema/document.ts'
import type { DocumentReport } from '#schema/ingest.ts'
import type { Failure } from './task.ts'

/** What became of a file that could not be read or written. */
export function reportFailed(
  file: string,
  { seconds, stage, fault, error }: Failure & { seconds: number },
): DocumentReport {
  return { file, seconds, mentions: 0, statements: 0, targets: 0, stage, fault, error }
}

/** What became of a file that was read and written. */
export function reportLoaded(file: string, reading: Reading, near?: DocumentReport['near']): DocumentReport {
  const { confidence, ...document } = reading.document
  return {
    ...reportPlan(file, { ...document, issuerConfidence: confidence.issuer, yearConfidence: confidence.year }),
    mentions: reading.mentions.filter(({ nested }) => !nested).length,
    statements: reading.statements.length,
    targets: reading.targets.length,
    ...(near && { near }),
  }
}

/** What became of a file that the graph had already as it would be read now; `plan` is what it is a copy of. */
export function reportKnown(file: string, original: Original, plan?: Original): DocumentReport {
  const { mentions, statements, targets, resemblance = 1 } = original
  return {
    ...reportPlan(file, original),
    mentions,
    statements,
    targets,
    known: true,
    ...(plan && { near: { id: plan.id, title: plan.title, file: plan.source, resemblance, counted: true } }),
  }
}

type Plan = Pick<Original, 'id' | 'title' | 'issuer' | 'year' | 'issuerConfidence' | 'yearConfidence'>

/** Which plan the file holds, and what of that is a guess. */
function reportPlan(file: string, { id, title, issuer, year, issuerConfidence, yearConfidence }: Plan) {
  return {
    file,
    seconds: 0,
    id,
    title,
    ...(issuer !== undefined && { issuer }),
    ...(year !== undefined && { year }),
    guessed: { issuer: issuer !== undefined && issuerConfidence < 1, year: year !== undefined && yearConfidence < 1 },
  }
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

/** One document's line: what was found, or the error in words. A guess of issuer or year has a question mark. */
export function describe(report: DocumentReport): string {
  const { file, error, stage, title, mentions, statements, targets, seconds, near, known } = report
  if (error !== undefined) return `${file}: failed (${stage}): ${error}`
  const found = `${plural(mentions, 'mention')}, ${plural(statements, 'statement')}, ${plural(targets, 'target')}`
  if (known && !near) return `${file}: ${title} (${whose(report)}): in the graph already`
  if (near?.counted)
    return `${file}: the same plan as ${near.file} (${percent(near.resemblance)} of the text): counted once, as that one`
  const also = near
    ? `; ${near.file} is the same plan (${percent(near.resemblance)} of the text): counted once, as this one`
    : ''
  return `${file}: ${title} (${whose(report)}): ${found}, ${seconds.toFixed(1)} s${also}`
}

function whose({ issuer, year, guessed }: DocumentReport): string {
  if (issuer === undefined && year === undefined) return 'issuer and year unknown'
  const mark = (isGuess: boolean | undefined) => (isGuess ? '?' : '')
  return [
    issuer === undefined ? 'issuer unknown' : `${issuer}${mark(guessed?.issuer)}`,
    year === undefined ? 'year unknown' : `${year}${mark(guessed?.year)}`,
  ].join(', ')
}

const percent = (share: number) => `${Math.floor(share * 100)} %`
const plural = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
