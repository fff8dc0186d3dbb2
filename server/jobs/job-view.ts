import type { DocumentReport, Fault, IngestJob } from '#schema/ingest.ts'
import type { KeptFile, KeptJob } from './ingest-store.ts'

/** The report of a file that never came to be read. */
export function failed(file: string, fault: Fault, error: string): DocumentReport {
  return { file, seconds: 0, mentions: 0, statements: 0, targets: 0, stage: 'read', fault, error }
}

/** Gives a file up. */
export function fail(file: KeptFile, fault: Fault, error: string): void {
  file.state = 'failed'
  file.report = failed(file.name, fault, error)
}

/** Whether no file of a job is on its way. */
export const isEnded = (job: KeptJob) => job.files.every(({ state }) => state !== 'waiting' && state !== 'reading')

/** A job as it is told: with the time that is left, as the files that are done tell. */
export function toJob(job: KeptJob): IngestJob {
  const { id, kind, at } = job
  const times = job.files.flatMap(({ state, seconds }) => (state === 'done' && seconds !== undefined ? [seconds] : []))
  const left = job.files.filter(({ state }) => state === 'waiting' || state === 'reading').length
  const mean = times.reduce((sum, seconds) => sum + seconds, 0) / times.length
  return {
    id,
    kind,
    at,
    files: job.files.map(({ number, name, bytes, state, report }) => ({
      number,
      name,
      bytes,
      state,
      ...(report && { report }),
    })),
    ended: left === 0,
    ...(left > 0 && times.length > 0 && { secondsLeft: Math.ceil(mean * left) }),
  }
}
