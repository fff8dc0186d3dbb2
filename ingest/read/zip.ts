import { inflateRawSync } from 'node:zlib'
import { DocumentError } from './document-error.ts'

/** A file in an archive, as the directory at the archive's end lists it. */
export interface Entry {
  name: string
  /** Where its own header begins. */
  at: number
  method: number
  compressed: number
}

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
/** A comment of 64 kB may follow the directory. */
const LONGEST_COMMENT = 65_535
const MOST_ENTRIES = 5_000
const DEFLATED = 8

/** The files in a zip archive. Throws DocumentError where its directory is cut off or makes no sense. */
export function listEntries(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes)
  try {
    const end = findDirectoryEnd(view)
    const count = view.getUint16(end + 10, true)
    if (count > MOST_ENTRIES) throw damaged(`its archive holds ${count} files`)
    const entries: Entry[] = []
    let at = view.getUint32(end + 16, true)
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged('the directory of its archive is damaged')
      const nameLength = view.getUint16(at + 28, true)
      const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8')
      entries.push({
        name,
        at: view.getUint32(at + 42, true),
        method: view.getUint16(at + 10, true),
        compressed: view.getUint32(at + 20, true),
      })
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return entries
  } catch (error) {
    if (error instanceof RangeError) throw damaged('its archive is cut off')
    throw error
  }
}

/**
 * The content of a file in an archive, or undefined where it would be longer than `limit` bytes: it is given up there, so
 * that some kilobytes that unfold to gigabytes cost nothing. Throws DocumentError where it is damaged.
 */
export function readEntry(bytes: Uint8Array, { at, method, compressed }: Entry, limit: number): Uint8Array | undefined {
  const view = viewOf(bytes)
  try {
    if (view.getUint32(at, true) !== LOCAL_HEADER) throw damaged('a file in its archive is damaged')
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    const content = bytes.subarray(start, start + compressed)
    if (method !== DEFLATED) return content.length > limit ? undefined : content
    return inflateRawSync(content, { maxOutputLength: limit })
  } catch (error) {
    if (error instanceof DocumentError) throw error
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return undefined
    throw damaged('a file in its archive cannot be unpacked')
  }
}

function findDirectoryEnd(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === DIRECTORY_END) return at
  throw damaged('its archive is cut off')
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const damaged = (what: string) =>
  new DocumentError('damaged', `the file is damaged: ${what}; fetch it again, or open it and save it anew`)
