import type { Reading } from '#schema/document.ts'
import type { Source } from './sources.ts'

/** What a worker answers for one file: what it read, with the bytes, or why it could not. */
export type Outcome =
  | { source: Source; seconds: number; reading: Reading; bytes: Uint8Array }
  | { source: Source; seconds: number; stage: Stage; error: string }

/** What a thread answers when the tables under seeds/ cannot be used: no document can be read then. */
export interface Unready {
  unready: string
}

/** Where a document failed: its file, its text, or the graph. */
export type Stage = 'read' | 'pipeline' | 'load'
