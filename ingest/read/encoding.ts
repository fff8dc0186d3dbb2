import { analyse } from 'chardet'
import { DocumentError } from './document-error.ts'

/**
 * The encoding of a text's bytes: UTF-16 where a byte order mark says so, else UTF-8, what `said` names (the label of a
 * page), GB18030 or Big5, whichever first gives Chinese text. Throws DocumentError where none does.
 */
export function findEncoding(bytes: Uint8Array, said?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.includes(0))
    throw new DocumentError(
      'binary',
      'the file is no text: it holds bytes of value zero (UTF-16 needs its byte order mark)',
    )
  if (decodes('utf-8', bytes)) return 'utf-8'
  if (said !== undefined && decodes(said, bytes)) return said
  const encoding = analyse(bytes)
    .flatMap(({ name }) => (name === 'GB18030' || name === 'Big5' ? [name.toLowerCase()] : []))
    .find((name) => decodes(name, bytes) && readsAsChinese(name, bytes))
  if (!encoding)
    throw new DocumentError(
      'unknown-encoding',
      'the encoding is neither UTF-8 nor GB18030 nor another known one: save the text as UTF-8',
    )
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
