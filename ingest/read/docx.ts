import mammoth from 'mammoth'
import { DocumentError } from './document-error.ts'
import { listEntries, readEntry } from './zip.ts'

/** Bytes that the parts of a document may unfold to, all together; a plan of a province has two or three million. */
const UNFOLDED_LIMIT = 64_000_000
/** Elements inside each other; a table in a table in a table has about fifty. */
const DEEPEST = 500

/**
 * The text of a Word document, a line for each paragraph; without headers, footers, comments and pictures. Throws
 * DocumentError where it is damaged, or made so that it unfolds without end.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  checkParts(bytes)
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    return value.replace(/\n{2,}/g, '\n')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DocumentError('damaged', `the Word document cannot be read (${reason}): open it and save it anew`, {
      cause: error,
    })
  }
}

/** Unfolds what mammoth will read, within limits, before mammoth does it without any. */
function checkParts(bytes: Uint8Array): void {
  let left = UNFOLDED_LIMIT
  for (const entry of listEntries(bytes)) {
    if (!/\.(xml|rels)$/i.test(entry.name)) continue
    const part = readEntry(bytes, entry, left)
    if (part === undefined) throw bomb(`unfolds to more than ${UNFOLDED_LIMIT / 1e6} MB`)
    left -= part.length
    const xml = Buffer.from(part).toString('utf8')
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw bomb('declares entities, which no Word document does')
    if (depthOf(xml) > DEEPEST) throw bomb(`has more than ${DEEPEST} elements inside each other`)
  }
}

function depthOf(xml: string): number {
  let depth = 0
  let deepest = 0
  for (const [tag] of xml.matchAll(/<[/?!]?[^<>]*>/g)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.startsWith('<?') && !tag.startsWith('<!') && !tag.endsWith('/>')) deepest = Math.max(deepest, ++depth)
  }
  return deepest
}

const bomb = (what: string) =>
  new DocumentError('bomb', `the Word document is not read: it ${what}; open it in Word and save it anew`)
