import type { Fault } from '#schema/ingest.ts'
import { convert, type Conversion } from './convert.ts'
import { DocumentError } from './document-error.ts'

/** What a thread answers: the text, or why there is none. */
export type Converted = { text: string } | { fault: Fault; message: string }

/** Converts one document in a thread that may be ended at any time; never throws. */
export default async function convertInThread(conversion: Conversion): Promise<Converted> {
  try {
    return { text: await convert(conversion) }
  } catch (error) {
    if (error instanceof DocumentError) return { fault: error.fault, message: error.message }
    return {
      fault: 'damaged',
      message: `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}
