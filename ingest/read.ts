import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { analyse } from 'chardet'

/** Bytes of a file; the report of a province has about 100 kB. */
const LIMIT = 20_000_000

export type Fault = 'unreadable' | 'too-large' | 'empty' | 'binary' | 'unknown-encoding'

/** A document that cannot be read; the message says why in words, without the file's name. */
export class DocumentError extends Error {
  readonly fault: Fault

  constructor(fault: Fault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DocumentError'
    this.fault = fault
  }
}

/** A plan's file as it came. */
export interface PlanFile {
  /** Without its folder. */
  name: string
  bytes: Uint8Array
}

/** Reads a file of a plan. Throws DocumentError where it cannot be read or is too large. */
export async function readPlanFile(path: string): Promise<PlanFile> {
  try {
    const { size } = await stat(path)
    if (size > LIMIT) throw tooLarge(size)
    return { name: basename(path), bytes: await readFile(path) }
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
  sha256: string
  encoding: string
}

/**
 * The text of a file: UTF-8, with or without byte order mark, UTF-16 with one, GB18030 or Big5.
 * Throws DocumentError where it is none of these, or no text at all.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new DocumentError('empty', 'the file is empty')
  if (bytes.length > LIMIT) throw tooLarge(bytes.length)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const encoding = findEncoding(bytes)
  const source = new TextDecoder(encoding).decode(bytes)
  if (!/\S/.test(source)) throw new DocumentError('empty', 'the file holds nothing but white space')
  return { source, sha256, encoding }
}

const tooLarge = (size: number) =>
  new DocumentError('too-large', `the file has ${Math.ceil(size / 1e6)} MB, a plan may have ${LIMIT / 1e6}`)

/** Formats that are often taken for text, by their first bytes. */
const FORMATS: readonly [string, string][] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a Word file (docx) or another zip archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file (doc)'],
  ['{\\rtf', 'an RTF file'],
]

function findEncoding(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (head.startsWith('\u00ff\u00fe')) return 'utf-16le'
  if (head.startsWith('\u00fe\u00ff')) return 'utf-16be'
  const format = FORMATS.find(([magic]) => Buffer.from(bytes.subarray(0, 5)).toString('latin1').startsWith(magic))
  if (format) throw new DocumentError('binary', `the file is ${format[1]}; plain text (.txt) is what can be read`)
  if (bytes.includes(0)) throw new DocumentError('binary', 'the file is no text: it holds bytes of value zero')
  if (decodes('utf-8', bytes)) return 'utf-8'
  const guessed = analyse(bytes).filter(({ name }) => name === 'GB18030' || name === 'Big5')
  const encoding = guessed
    .map(({ name }) => name.toLowerCase())
    .find((name) => decodes(name, bytes) && readsAsChinese(name, bytes))
  if (!encoding)
    throw new DocumentError('unknown-encoding', 'the encoding is neither UTF-8 nor GB18030 nor another known one')
  return encoding
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Bytes of one encoding often decode in another, to characters that nobody writes: running text has 的 and commas. */
function readsAsChinese(encoding: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 40_000))
  const common = text.match(/[的了和在年是，。、：,.\s\d]/g)?.length ?? 0
  return common >= text.length / 50 && !/[\ue000-\uf8ff]{2}/.test(text)
}
