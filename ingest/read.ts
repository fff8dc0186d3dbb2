import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Format } from '#schema/ingest.ts'
import { DocumentError } from './read/document-error.ts'
import { findEncoding } from './read/encoding.ts'
import { checkSize, checkText } from './read/limits.ts'

/** A document of another form with the text that was taken out of it. */
export interface ConvertedFile {
  format: Exclude<Format, 'text'>
  /** The file as it came. */
  original: Uint8Array
  text: string
}

/** A plan's file. */
export interface PlanFile {
  /** Without its folder. */
  name: string
  /** A text as it came, or what another form was converted to. */
  bytes: Uint8Array | ConvertedFile
}

/** The bytes of a file. Throws DocumentError where it cannot be read or is too large. */
export async function readPlanFile(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    checkSize(size)
    return await readFile(path)
  } catch (error) {
    if (error instanceof DocumentError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EACCES: 'no permission to read it',
      EISDIR: 'it is a folder',
    }
    throw new DocumentError('unreadable', reasons[code] ?? `it cannot be read (${code || String(error)})`, {
      cause: error,
    })
  }
}

export interface Decoded {
  /** The text as decoded, without a byte order mark: what source offsets count in. */
  source: string
  /** Of the file as it came. */
  sha256: string
  /** Of a text its encoding, else the form that it came in. */
  encoding: string
}

/**
 * The text of a file: UTF-8, with or without byte order mark, UTF-16 with one, GB18030 or Big5; of another form what it was
 * converted to. Throws DocumentError where it is none of these, too long, or no text at all.
 */
export function decode(bytes: PlanFile['bytes']): Decoded {
  if ('original' in bytes) {
    checkText(bytes.text)
    return { source: bytes.text, sha256: hashOf(bytes.original), encoding: bytes.format }
  }
  if (bytes.length === 0) throw new DocumentError('empty', 'the file is empty')
  checkSize(bytes.length)
  const encoding = findEncoding(bytes)
  const source = new TextDecoder(encoding).decode(bytes)
  checkText(source)
  return { source, sha256: hashOf(bytes), encoding }
}

/** What a document is known by, whatever it is called. */
export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
