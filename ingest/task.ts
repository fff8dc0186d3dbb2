import type { Reading } from '#schema/document.ts'
import type { Fault, Format } from '#schema/ingest.ts'
import type { Facts } from './manifest.ts'
import type { PlanFile } from './read.ts'
import type { Source } from './sources.ts'

/**
 * What became of one file: what was read, with the bytes as they came and what was said of it; that it is known already
 * (the hash of its bytes); or why it could not be read.
 */
export type Outcome =
  | { source: Source; seconds: number; reading: Reading; bytes: Uint8Array; format: Format; facts: Facts }
  | { source: Source; seconds: number; known: string }
  | ({ source: Source; seconds: number } & Failure)

/** Where a document failed (its file, its text, or the graph) and why, in a word and in a sentence. */
export interface Failure {
  stage: Stage
  fault: Fault
  error: string
}
export type Stage = 'read' | 'pipeline' | 'load'

/** What a thread of the pipeline takes and answers. */
export interface Task {
  file: PlanFile
  facts: Facts
  fast?: boolean
}
/** `unready`: the tables under seeds/ cannot be used; no document can be read then. */
export type TaskAnswer = { reading: Reading } | Failure | { unready: string }
