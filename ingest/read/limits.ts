import { DocumentError } from './document-error.ts'

/** Bytes of a file: a scanned volume has as many, the report of a province about 100 kB. */
export const FILE_LIMIT = 20_000_000
/** UTF-16 units of a text: the longest five-year plans have a fifth of it. */
const TEXT_LIMIT = 1_000_000

/** Throws DocumentError where a file holds more bytes than a plan may have. */
export function checkSize(bytes: number): void {
  if (bytes > FILE_LIMIT)
    throw new DocumentError(
      'too-large',
      `the file has ${Math.ceil(bytes / 1e6)} MB, a plan may have ${FILE_LIMIT / 1e6}: split it, or save it without pictures`,
    )
}

/** Throws DocumentError where a text is too long, or holds nothing but white space. */
export function checkText(text: string): void {
  if (text.length > TEXT_LIMIT)
    throw new DocumentError(
      'too-long',
      `the text has ${Math.ceil(text.length / 1e6)} million characters, a plan may have ${TEXT_LIMIT / 1e6}: split it`,
    )
  if (!/\S/.test(text)) throw new DocumentError('empty', 'the file holds nothing but white space')
}
