import type { CorrectionOutcome, CorrectionRequest, CorrectionsFile } from '#schema/corrections.ts'
import type { IngestJob } from '#schema/ingest.ts'

/** A file as it was handed in. */
export interface HandedIn {
  name: string
  /** Where its bytes stand; undefined where it was too large to be taken. */
  path?: string
  bytes: number
}

/** What a person says of all files of an upload; a manifest among the files says more of each. */
export interface SaidOfAll {
  issuer?: string
  year?: number
}

/** Where documents come in and are taken out: jobs that outlive a crash of the server. */
export interface IngestDesk {
  /** An empty folder for the files of the next upload. */
  makeFolder(): Promise<string>
  /** Takes the files of such a folder as a job and begins it. */
  takeIn(folder: string, files: readonly HandedIn[], said: SaidOfAll): Promise<IngestJob>
  /** Reads the originals of documents again: of these, or of all that another pipeline read. Undefined when there is none. */
  readAgain(ids?: readonly string[]): Promise<IngestJob | undefined>
  /** The jobs of late, newest first. */
  list(): IngestJob[]
  find(id: string): IngestJob | undefined
  /** Calls back after each change of a job; the function that is given ends that. */
  watch(id: string, onChange: (job: IngestJob) => void): () => void
  /** Puts what failed or was cancelled in line again: one file, or all. Undefined when there is no such job. */
  retry(id: string, file?: number): IngestJob | undefined
  /** Takes what is not done out of the line: one file, or all; what is being read is broken off. */
  cancel(id: string, file?: number): IngestJob | undefined
  /** Forgets a job and what it keeps. */
  dismiss(id: string): boolean
  /** Takes a document or a copy out of the graph. Undefined when there is none of this id. */
  remove(id: string): Promise<{ job?: IngestJob } | undefined>
}

/** Where people's corrections are kept and brought into the graph. */
export interface CorrectionsDesk {
  list(): Promise<CorrectionsFile>
  add(request: CorrectionRequest): Promise<CorrectionOutcome>
  /** Undefined when there is no such correction. */
  undo(id: string): Promise<CorrectionOutcome | undefined>
  /** Adds those of a file that are not here yet. */
  importFile(file: CorrectionsFile): Promise<CorrectionOutcome>
}

export interface Desk {
  ingest: IngestDesk
  corrections: CorrectionsDesk
  /** Ends the process that reads; what is not done goes on at the next start. */
  close(): Promise<void>
}
