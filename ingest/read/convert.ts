import type { Format } from '#schema/ingest.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { checkText } from './limits.ts'
import { readPdf } from './pdf.ts'

/** What is converted: everything but plain text, which `decode` reads. */
export interface Conversion {
  format: Exclude<Format, 'text'>
  bytes: Uint8Array
}

/** The text that a document of another form holds. Throws DocumentError. */
export async function convert({ format, bytes }: Conversion): Promise<string> {
  const readers = { docx: readDocx, html: readHtml, pdf: readPdf }
  const text = await readers[format](bytes)
  checkText(text)
  return text
}
