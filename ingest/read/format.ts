import type { Fault, Format } from '#schema/ingest.ts'
import { DocumentError } from './document-error.ts'
import { type Entry, listEntries } from './zip.ts'

/** Formats that cannot be read, by their first bytes, with what to do. */
const OTHERS: readonly [string, Fault, string][] = [
  ['{\\rtf', 'other-office', 'the file is an RTF document: save it as .docx'],
  ['\u0089PNG', 'picture', 'the file is a picture: read its text with OCR and bring that in'],
  ['\u00ff\u00d8\u00ff', 'picture', 'the file is a picture: read its text with OCR and bring that in'],
  ['GIF8', 'picture', 'the file is a picture: read its text with OCR and bring that in'],
  ['II*\0', 'picture', 'the file is a picture: read its text with OCR and bring that in'],
  ['MM\0*', 'picture', 'the file is a picture: read its text with OCR and bring that in'],
  ['Rar!', 'archive', 'the file is an archive: unpack it and bring in what it holds'],
  ['7z\u00bc\u00af', 'archive', 'the file is an archive: unpack it and bring in what it holds'],
  ['\u001f\u008b', 'archive', 'the file is an archive: unpack it and bring in what it holds'],
  ['MIME-Version:', 'other-office', 'the file is a web archive (mht): save the page as .html'],
]
const ZIP = 'PK\u0003\u0004'
/** The container of Word and WPS before docx. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0'
/** A PDF may have some bytes of another program before its mark. */
const PDF_WITHIN = 1024

/**
 * In which form the bytes hold a text, by what they are and, for web pages and WPS, by the file's name too. Throws
 * DocumentError with what to do for the forms that are known and cannot be read.
 */
export function findFormat(bytes: Uint8Array, name: string): Format {
  const head = Buffer.from(bytes.subarray(0, PDF_WITHIN)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith(ZIP)) return findOfficeFormat(listEntries(bytes))
  if (head.startsWith(COMPOUND)) throw compound(name)
  const other = OTHERS.find(([magic]) => head.startsWith(magic))
  if (other) throw new DocumentError(other[1], other[2])
  return isPage(head, name) ? 'html' : 'text'
}

function findOfficeFormat(entries: readonly Entry[]): Format {
  const names = new Set(entries.map((entry) => entry.name))
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('OFD.xml')) throw new DocumentError('ofd', 'the file is an OFD document: open it and save it as .pdf')
  if (entries.some(({ name }) => /^(xl|ppt)\/|^content\.xml$/.test(name)))
    throw new DocumentError('other-office', 'the file is a table, slides or an ODT document: save its text as .docx')
  throw new DocumentError('archive', 'the file is an archive: unpack it and bring in what it holds')
}

function compound(name: string): DocumentError {
  return /\.(wps|wpt|et|dps)$/i.test(name)
    ? new DocumentError('wps', 'the file is a WPS document: open it and save it as .docx')
    : new DocumentError('old-word', 'the file is an old Word document (doc): open it and save it as .docx')
}

function isPage(head: string, name: string): boolean {
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  return (
    /^<(!doctype\s+html|html|head|body|\?xml[^>]*>\s*<(!doctype\s+html|html))/i.test(start) ||
    /\.(s?html?|xhtml)$/i.test(name)
  )
}
